/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.RetentionClock;
import dev.privet.datamap.RetentionRule;
import dev.privet.sample.Sample;
import dev.privet.sample.Sample.Customer;
import dev.privet.sample.Sample.Ticket;
import dev.privet.vocabulary.Disposal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutOffTest {

    private static final RecordType TICKET = Sample.map().find(Ticket.class).orElseThrow();

    private static RetentionRule rule(Period period, String from, Disposal then) {
        return new RetentionRule(period, List.of(from), then, "");
    }

    private static CutOff.Limit on(LocalDate today, Period period) {
        return CutOff.Limit.on(today, rule(period, "closedOn", Disposal.DELETE));
    }

    private static LocalDate lastDay(LocalDate today, Period period) {
        return on(today, period).lastDay();
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
        CutOff.Limit limit = on(today, Period.ofYears(1));
        Instant near = limit.before(zone).plusSeconds(seconds);

        assertThat(near.isBefore(limit.before(zone)))
                .isEqualTo(!LocalDate.ofInstant(near, zone).isAfter(limit.lastDay()));
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
        CutOff.Limit limit = on(LocalDate.of(2018, 11, 5), Period.ofDays(1));

        assertThat(limit.lastDay()).isEqualTo(LocalDate.of(2018, 11, 3));
        assertThat(limit.before(ZoneId.of("America/Sao_Paulo"))).isEqualTo(Instant.parse("2018-11-04T03:00:00Z"));
    }

    @Provide
    Arbitrary<List<RetentionRule>> rules() {
        return Combinators.combine(periods(), Arbitraries.of("issuedOn", "closedOn", "order.paidOn"))
                .as((period, from) -> rule(period, from, Disposal.DELETE))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<Map<String, LocalDate>> dates() {
        return Arbitraries.maps(Arbitraries.of("issuedOn", "closedOn", "order.paidOn"), days());
    }

    private static @Nullable LocalDate date(Map<String, LocalDate> dates, List<String> from) {
        return dates.get(String.join(".", from));
    }

    private static @Nullable LocalDate date(Map<String, LocalDate> dates, RetentionClock from) {
        return from.latest(date -> date(dates, date));
    }

    /** Days from the end of the period that is written first for a clock; a clock that is not there has not begun. */
    @Provide
    Arbitrary<Map<String, Integer>> distances() {
        return Arbitraries.maps(
                Arbitraries.of("issuedOn", "closedOn", "order.paidOn"),
                Arbitraries.oneOf(
                        Arbitraries.integers().between(-4, 4),
                        Arbitraries.integers().between(-2000, 0)));
    }

    @Property(tries = 5000)
    void aRowIsDueExactlyWhenEachOfItsClocksBeganAndEachPeriodIsOver(
            @ForAll("days") LocalDate today,
            @ForAll("rules") List<RetentionRule> rules,
            @ForAll("distances") Map<String, Integer> distances) {
        Map<String, LocalDate> dates = new LinkedHashMap<>();
        for (RetentionRule rule : rules) {
            String from = rule.from().toString();
            Integer distance = distances.get(from);
            if (distance != null) {
                dates.putIfAbsent(from, today.minus(rule.period()).plusDays(distance));
            }
        }
        CutOff cutOff = CutOff.ofRows(today, TICKET, rules, ZoneOffset.UTC);

        boolean everyPeriodIsOver = true;
        for (RetentionRule rule : rules) {
            LocalDate began = date(dates, rule.from());
            everyPeriodIsOver &= began != null && began.plus(rule.period()).isBefore(today);
        }
        assertThat(cutOff.covers(from -> date(dates, from))).isEqualTo(everyPeriodIsOver);
    }

    @Property(tries = 3000)
    void aRuleThatIsLeftOutBecauseAnotherLastsLongerChangesNothing(
            @ForAll("days") LocalDate today,
            @ForAll("rules") List<RetentionRule> rules,
            @ForAll("dates") Map<String, LocalDate> dates) {
        CutOff all = CutOff.ofRows(today, TICKET, rules, ZoneOffset.UTC);
        CutOff deciding = CutOff.ofRows(today, TICKET, Longest.of(rules), ZoneOffset.UTC);

        assertThat(deciding.covers(from -> date(dates, from))).isEqualTo(all.covers(from -> date(dates, from)));
    }

    @Property(tries = 3000)
    void whatIsSaidToLastNoShorterIsNeverDueBefore(
            @ForAll("days") LocalDate today,
            @ForAll("rules") List<RetentionRule> some,
            @ForAll("rules") List<RetentionRule> others,
            @ForAll("dates") Map<String, LocalDate> dates) {
        List<RetentionRule> longer = new ArrayList<>(some);
        longer.addAll(others);

        assertThat(Longest.lastNoShorter(longer, others)).isTrue();
        if (Longest.lastNoShorter(some, others)
                && CutOff.ofRows(today, TICKET, some, ZoneOffset.UTC).covers(from -> date(dates, from))) {
            assertThat(CutOff.ofRows(today, TICKET, others, ZoneOffset.UTC).covers(from -> date(dates, from)))
                    .isTrue();
        }
    }

    @Test
    void givenAMonthAndThirtyDays_whenTheLongerIsAsked_thenBothStay() {
        RetentionRule month = rule(Period.ofMonths(1), "closedOn", Disposal.DELETE);
        RetentionRule days = rule(Period.ofDays(30), "closedOn", Disposal.DELETE);

        assertThat(Longest.of(List.of(month, days, month))).containsExactly(month, days);
        assertThat(Longest.of(List.of(rule(Period.of(0, 12, 30), "closedOn", Disposal.DELETE), month, days)))
                .hasSize(1);
    }

    @Test
    void givenSeveralPeriodsFromOneDate_whenTheLastDaysAreAsked_thenTheEarliestIsTold() {
        CutOff cutOff = CutOff.ofRows(
                LocalDate.of(2026, 3, 1),
                TICKET,
                List.of(
                        rule(Period.ofDays(30), "closedOn", Disposal.DELETE),
                        rule(Period.ofMonths(1), "closedOn", Disposal.DELETE),
                        rule(Period.ofYears(2), "issuedOn", Disposal.DELETE)),
                ZoneOffset.UTC);

        assertThat(cutOff.lastDays())
                .containsExactly(
                        Map.entry(RetentionClock.of("closedOn"), LocalDate.of(2026, 1, 29)),
                        Map.entry(RetentionClock.of("issuedOn"), LocalDate.of(2024, 2, 29)));
    }

    @Test
    void givenWhatIsNoCutOff_whenMade_thenRefused() {
        LocalDate today = LocalDate.of(2026, 11, 24);
        RetentionRule delete = rule(Period.ofYears(1), "closedOn", Disposal.DELETE);
        RetentionRule anonymise = rule(Period.ofYears(1), "closedOn", Disposal.ANONYMISE);
        List<PersonalField> foreign =
                Sample.map().find(Customer.class).orElseThrow().fields();

        assertThatThrownBy(() -> CutOff.ofRows(today, TICKET, List.of(), ZoneOffset.UTC))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limits: Ticket has none, so nothing of it is ever due");
        assertThatThrownBy(() -> CutOff.ofRows(today, TICKET, List.of(delete, anonymise), ZoneOffset.UTC))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limits: they say different things of what becomes of Ticket");
        assertThatThrownBy(() -> CutOff.ofFields(today, TICKET, foreign, List.of(anonymise), ZoneOffset.UTC))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fields: one of them is no field of Ticket");
        assertThatThrownBy(() -> CutOff.ofFields(today, TICKET, TICKET.fields(), List.of(delete), ZoneOffset.UTC))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limits: a value of Ticket can't be deleted from its row");
        assertThatThrownBy(() -> CutOff.ofFields(today, TICKET, List.of(), List.of(anonymise), ZoneOffset.UTC))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fields: none is given, which would mean whole rows");
    }
}
