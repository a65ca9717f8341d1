/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.datamap.RecordType;
import dev.privet.datamap.RetentionClock;
import dev.privet.datamap.RetentionRule;
import dev.privet.sample.Sample;
import dev.privet.sample.Sample.Ticket;
import dev.privet.vocabulary.Disposal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Never early, whatever the day, the period and the zone; and not later than on the day after a period's last. */
class CalendarTest {

    private static final RecordType TICKET = Sample.map().find(Ticket.class).orElseThrow();

    private static CutOff cutOff(LocalDate today, Period period, ZoneId zone, String... from) {
        RetentionRule rule =
                new RetentionRule(period, Optional.empty(), RetentionClock.of(from), Disposal.DELETE, "", Set.of());
        return CutOff.ofRows(today, TICKET, List.of(rule), zone);
    }

    private static boolean isDue(CutOff cutOff, Instant began) {
        // As a store that has instants asks.
        return began.isBefore(cutOff.limits().get(0).before(cutOff.zone()));
    }

    @Property(tries = 3000)
    void aRowStaysOnTheLastDayOfItsPeriodAndIsDueOnTheDayAfter(
            @ForAll("instants") Instant began, @ForAll("periods") Period period, @ForAll("zones") ZoneId zone) {
        LocalDate last = LocalDate.ofInstant(began, zone).plus(period);

        assertThat(isDue(cutOff(last, period, zone, "day"), began)).isFalse();
        assertThat(isDue(cutOff(last.plusDays(1), period, zone, "day"), began)).isTrue();
    }

    @Property(tries = 3000)
    void noRowIsDueBeforeItsPeriodHasPassedOnTheClockOnTheWall(
            @ForAll("instants") Instant began,
            @ForAll("periods") Period period,
            @ForAll("zones") ZoneId zone,
            @ForAll("hours") int hours) {
        ZonedDateTime now = began.atZone(zone).plus(period).plusHours(hours);

        if (isDue(cutOff(now.toLocalDate(), period, zone, "day"), began)) {
            assertThat(now.toLocalDateTime())
                    .isAfter(began.atZone(zone).toLocalDateTime().plus(period));
        }
    }

    @Property(tries = 2000)
    void aDateAndAnInstantOfThatDayAreDueTogether(
            @ForAll("instants") Instant began,
            @ForAll("periods") Period period,
            @ForAll("zones") ZoneId zone,
            @ForAll("hours") int hours) {
        LocalDate today =
                began.plus(Duration.ofHours(hours)).atZone(zone).toLocalDate().plus(period);
        CutOff cutOff = cutOff(today, period, zone, "day");
        LocalDate day = LocalDate.ofInstant(began, zone);

        assertThat(cutOff.covers(date -> day)).isEqualTo(isDue(cutOff, began));
    }

    @Property(tries = 2000)
    void ofSeveralDatesTheLatestDecides(
            @ForAll("days") LocalDate today,
            @ForAll("periods") Period period,
            @ForAll("distances") @Nullable Integer one,
            @ForAll("distances") @Nullable Integer other) {
        Map<String, LocalDate> dates = new HashMap<>();
        put(dates, "one", one, today, period);
        put(dates, "other", other, today, period);
        Optional<LocalDate> latest = Stream.of("one", "other")
                .map(dates::get)
                .filter(day -> day != null)
                .max(LocalDate::compareTo);

        boolean due = latest.filter(day -> day.plus(period).isBefore(today)).isPresent();

        CutOff cutOff = cutOff(today, period, ZoneId.of("UTC"), "one", "other");
        assertThat(cutOff.covers(date -> dates.get(date.get(0)))).isEqualTo(due);
    }

    private static void put(
            Map<String, LocalDate> dates, String name, @Nullable Integer distance, LocalDate today, Period period) {
        if (distance != null) {
            dates.put(name, today.minus(period).plusDays(distance));
        }
    }

    @Property(tries = 1000)
    void aPeriodFromALeapDayEndsOnTheLastDayOfFebruaryAndNotBefore(
            @ForAll("years") int year, @ForAll("years") int years, @ForAll("zones") ZoneId zone) {
        LocalDate leapDay = LocalDate.of(1904 + 4 * (year % 49), 2, 29);
        Period period = Period.ofYears(1 + years % 100);
        LocalDate end = leapDay.plus(period);

        assertThat(end.getMonthValue()).isEqualTo(2);
        assertThat(end.getDayOfMonth()).isEqualTo(end.lengthOfMonth());
        assertThat(cutOff(end, period, zone, "day").covers(date -> leapDay)).isFalse();
        assertThat(cutOff(end.plusDays(1), period, zone, "day").covers(date -> leapDay))
                .isTrue();
    }

    @Provide
    Arbitrary<Integer> years() {
        return Arbitraries.integers().between(0, 99);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        Arbitrary<LocalDate> any = Arbitraries.longs()
                .between(
                        LocalDate.of(1970, 1, 1).toEpochDay(),
                        LocalDate.of(2100, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
        return Arbitraries.oneOf(any, any.map(day -> day.withDayOfMonth(day.lengthOfMonth())));
    }

    /** Near midnight and near the hours at which clocks are changed, more often than chance would. */
    @Provide
    Arbitrary<Instant> instants() {
        Arbitrary<Instant> near = Combinators.combine(
                        days(), zones(), Arbitraries.integers().between(-7300, 11_000))
                .as((day, zone, seconds) -> day.atStartOfDay(zone).toInstant().plusSeconds(seconds));
        Arbitrary<Instant> any = Arbitraries.longs().between(0, 4_000_000_000L).map(Instant::ofEpochSecond);
        return Arbitraries.oneOf(near, any);
    }

    @Provide
    Arbitrary<Period> periods() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, 400))
                .as(Period::of)
                .filter(period -> !period.isZero());
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "UTC",
                        "Europe/London",
                        "Europe/Berlin",
                        "Pacific/Auckland",
                        "America/Sao_Paulo",
                        "America/St_Johns",
                        "Asia/Kathmandu",
                        "Pacific/Apia",
                        "Pacific/Kiritimati",
                        "Australia/Lord_Howe")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<Integer> hours() {
        return Arbitraries.integers().between(-60, 60);
    }

    @Provide
    Arbitrary<Integer> distances() {
        return Arbitraries.integers().between(-3, 3).injectNull(0.2);
    }
}
