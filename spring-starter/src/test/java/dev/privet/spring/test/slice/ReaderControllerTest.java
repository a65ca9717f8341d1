/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.test.slice;

import static dev.privet.spring.test.slice.ReaderController.READER;
import static dev.privet.testing.PrivetAssertions.assertThat;

import dev.privet.Privet;
import dev.privet.ledger.LedgerEvent;
import dev.privet.spring.test.AutoConfigurePrivet;
import dev.privet.spring.test.ResponseText;
import dev.privet.spring.test.slice.Reader.Desk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What {@code docs/testing.md} shows of Boot's own slices. */
@WebMvcTest(ReaderController.class)
@AutoConfigurePrivet
class ReaderControllerTest {

    @Test
    void givenAReader_whenTheDeskAsks_thenHeadersAndBodyShowTheNameAlone(
            @Autowired MockMvcTester mvc, @Autowired Privet privet) {
        String answer = ResponseText.of(mvc.get().uri("/readers/0").exchange());

        assertThat(answer).contains("\"id\":0").revealsOnly(READER, "name");
        assertThat(privet).hasEntry(LedgerEvent.USED, Desk.class).hasNoPurposeInForce();
    }
}
