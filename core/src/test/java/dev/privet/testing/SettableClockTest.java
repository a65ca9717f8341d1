/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SettableClockTest {

    private final SettableClock clock = SettableClock.at("2026-03-28T12:00:00Z");

    @Test
    void givenAClock_whenNobodyMovesIt_thenItStands() {
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-03-28T12:00:00Z"));
        assertThat(LocalDate.now(clock)).isEqualTo("2026-03-28");
    }

    @Test
    void givenAClock_whenSetAndAdvanced_thenItShowsThat() {
        clock.set(Instant.parse("2020-01-31T00:00:00Z"));
        clock.advance(Duration.ofMinutes(5));
        clock.advance(Period.ofMonths(1));

        assertThat(clock.instant()).isEqualTo("2020-02-29T00:05:00Z");
    }

    @Test
    void givenAClockInAZoneWhoseSummerBegins_whenADayIsAdded_thenTheHourOfTheZoneStays() {
        SettableClock london = clock.withZone(ZoneId.of("Europe/London"));

        london.advance(Period.ofDays(1));

        assertThat(london.instant()).isEqualTo("2026-03-29T11:00:00Z");
        assertThat(clock.instant()).isEqualTo(london.instant());
        assertThat(clock.toString()).isEqualTo("SettableClock[2026-03-29T11:00:00Z, Z]");
    }

    @Test
    void givenManyThreads_whenEachAdvancesIt_thenNoneIsLost() {
        IntStream.range(0, 1000).parallel().forEach(i -> clock.advance(Duration.ofSeconds(1)));

        assertThat(clock.instant()).isEqualTo("2026-03-28T12:16:40Z");
    }
}
