/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.test.slice;

import static dev.privet.testing.PrivetAssertions.assertThat;

import dev.privet.spring.test.PrivetTest;
import dev.privet.spring.test.WithPurpose;
import dev.privet.spring.test.slice.Reader.Desk;
import dev.privet.spring.test.slice.Reader.Lending;
import dev.privet.testing.Canary;
import dev.privet.testing.SettableClock;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What {@code docs/testing.md} shows of {@code @PrivetTest}. */
@PrivetTest
class ReaderPrivacyTest {

    private final Canary<Reader> canary = Canary.of(Reader.class);

    @Autowired
    private JsonMapper mapper;

    @Test
    @WithPurpose(Desk.class)
    void givenTheDesk_whenAReaderIsWritten_thenItSeesTheNameAlone() {
        assertThat(mapper.writeValueAsString(canary.object())).revealsOnly(canary, "name");
    }

    @Test
    @WithPurpose(Lending.class)
    void givenAReaderWhoLeft_whenAYearHasPassed_thenNothingIsWritten(@Autowired SettableClock clock) {
        canary.object().leftOn = LocalDate.now(clock);
        clock.advance(Period.ofYears(1).plusDays(1));

        assertThat(mapper.writeValueAsString(canary.object())).revealsNothingOf(canary);
    }
}
