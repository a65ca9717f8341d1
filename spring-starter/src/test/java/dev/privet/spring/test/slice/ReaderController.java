/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.test.slice;

import dev.privet.spring.ProcessedFor;
import dev.privet.testing.Canary;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows one reader to the desk. */
@RestController
@ProcessedFor(Reader.Desk.class)
class ReaderController {

    static final Canary<Reader> READER = Canary.of(Reader.class);

    @GetMapping("/readers/0")
    Reader reader() {
        return READER.object();
    }
}
