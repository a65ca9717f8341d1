/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.test.slice;

import dev.privet.spring.ProcessedFor;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Writes down readers for lending. */
@Service
@ProcessedFor(Reader.Lending.class)
class LendingService {

    private final JsonMapper mapper;

    LendingService(JsonMapper mapper) {
        this.mapper = mapper;
    }

    String written(Reader reader) {
        return mapper.writeValueAsString(reader);
    }
}
