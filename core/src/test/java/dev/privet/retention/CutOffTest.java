/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.datamap.RecordType;
import dev.privet.datamap.RetentionRule;
import dev.privet.sample.Sample;
import dev.privet.sample.Sample.Ticket;
import dev.privet.vocabulary.Disposal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutOffTest {

    private static final RecordType TICKET = Sample.map().find(Ticket.class).orElseThrow();

    private static CutOff on(LocalDate today, Period period, ZoneId zone) {
        return CutOff.on(today, TICKET, new RetentionRule(period, List.of("closedOn"), Disposal.DELETE, ""), zone);
    }

    private static LocalDate lastDay(LocalDate today, Period period) {
        return on(today, period, ZoneOffset.UTC).lastDay();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, P1D, 2026-11-22",
        "2026-11-24, P2Y, 2024-11-23",
        "2026-03-01, P1M, 2026-01-31",
        "2026-02-28, P1M, 2026-01-27",
        "2024-03-01, P1M, 2024-01-31",
        "2025-03-01, P1Y, 2024-02-29",
        "2025-02-28, P1Y, 2024-02-27",
        "2028-02-29, P4Y, 2024-02-28",
        "2026-11-24, P999Y, 1027-11-23"
    })
    void givenADay_whenTheCutOffIsWorkedOut_thenItIsTheLastDateWhosePeriodEndedBefore(
            LocalDate today, Period period, LocalDate lastDay) {
        assertThat(lastDay(today, period)).isEqualTo(lastDay);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        Arbitrary<LocalDate> any = Arbitraries.longs()
                .between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(2200, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
        Arbitrary<LocalDate> aroundFebruary = Arbitraries.integers()
                .between(1900, 2200)
                .flatMap(year -> Arbitraries.integers()
                        .between(25, 34)
                        .map(offset -> LocalDate.of(year, 2, 1).plusDays(offset)));
        Arbitrary<LocalDate> monthEnds = any.map(day -> day.withDayOfMonth(day.lengthOfMonth()));
        return Arbitraries.oneOf(any, aroundFebruary, monthEnds);
    }

    @Provide
    Arbitrary<Period> periods() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 120),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, 400))
                .as(Period::of)
                .filter(period -> !period.isZero());
    }

    @Property(tries = 5000)
    void aRowIsDueOnlyAfterItsPeriodIsOverAndThenAtOnce(
            @ForAll("days") LocalDate today, @ForAll("periods") Period period) {
        LocalDate lastDay = lastDay(today, period);

        assertThat(lastDay.plus(period)).as("never before the period's end").isBefore(today);
        assertThat(lastDay.plusDays(1).plus(period))
                .as("nothing due is left out")
                .isAfterOrEqualTo(today);
    }

    @Property(tries = 2000)
    void aDayLaterNothingIsDueLess(@ForAll("days") LocalDate today, @ForAll("periods") Period period) {
        assertThat(lastDay(today.plusDays(1), period)).isAfterOrEqualTo(lastDay(today, period));
    }

    @Property(tries = 1000)
    void anInstantIsBeforeTheBorderExactlyWhenItsCivilDateIsNotAfterTheLastDay(
            @ForAll("days") LocalDate today, @ForAll("zones") ZoneId zone, @ForAll("seconds") long seconds) {
        CutOff cutOff = on(today, Period.ofYears(1), zone);
        Instant near = cutOff.before().plusSeconds(seconds);

        assertThat(near.isBefore(cutOff.before()))
                .isEqualTo(!LocalDate.ofInstant(near, zone).isAfter(cutOff.lastDay()));
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("UTC", "Europe/London", "Pacific/Auckland", "America/Sao_Paulo", "Pacific/Apia")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<Long> seconds() {
        return Arbitraries.longs().between(-200_000, 200_000);
    }

    @Test
    void givenADayWhoseMidnightIsSkipped_whenTheBorderIsAsked_thenItIsTheFirstInstantOfTheDay() {
        // In São Paulo the clocks went from midnight to one o'clock on 4 November 2018.
        CutOff cutOff = on(LocalDate.of(2018, 11, 5), Period.ofDays(1), ZoneId.of("America/Sao_Paulo"));

        assertThat(cutOff.lastDay()).isEqualTo(LocalDate.of(2018, 11, 3));
        assertThat(cutOff.before()).isEqualTo(Instant.parse("2018-11-04T03:00:00Z"));
    }
}
