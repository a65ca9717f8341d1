/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.datamap.RecordType;
import dev.privet.datamap.RetentionClock;
import dev.privet.datamap.RetentionRule;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.SubjectPseudonyms;
import dev.privet.retention.CutOff;
import dev.privet.vocabulary.Disposal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Until when an erasure keeps what a law needs: the day on which the retention calendar would still keep it, and no day longer. */
class UntilDatesTest {

    private static final ErasureRules RULES = new ErasureRules(Clinic.MAP);
    private static final SubjectPseudonyms PSEUDONYMS =
            new SubjectPseudonyms(new SecretKeySpec(new byte[32], "HmacSHA256"));

    /** Bills that are kept as long as the rules say. */
    private static RecordType bill(List<RetentionRule> rules) {
        return new RecordType(
                Clinic.BILL.type(),
                Clinic.BILL.subjectKind(),
                Clinic.BILL.fields(),
                Clinic.BILL.links(),
                Clinic.BILL.references(),
                rules,
                Clinic.BILL.refersTo(),
                Clinic.BILL.notPersonal(),
                Clinic.BILL.index());
    }

    private static RetentionRule rule(Period period, String from) {
        return new RetentionRule(period, List.of(from), Disposal.DELETE, "");
    }

    private static List<KeptData> kept(RecordType type, Map<String, LocalDate> dates, LocalDate today) {
        return RULES.decide(new RowFacts(type, type.links(), false, dates), Optional.empty(), today)
                .kept();
    }

    private static RetentionRule atLeast(String minimum, String because) {
        return new RetentionRule(
                Period.ofYears(10),
                Optional.of(Period.parse(minimum)),
                RetentionClock.of("issuedOn", "paidOn"),
                Disposal.DELETE,
                because,
                Set.of());
    }

    @Test
    void givenAMinimum_whenItHasNotPassedFromTheLatestDate_thenAllIsKeptUntilItsLastDay() {
        RecordType type = bill(List.of(atLeast("P6Y", "Tax Act")));
        Map<String, LocalDate> dates =
                Map.of("issuedOn", LocalDate.of(2020, 2, 29), "paidOn", LocalDate.of(2020, 3, 31));

        assertThat(kept(type, dates, LocalDate.of(2026, 3, 31)))
                .extracting(KeptData::until)
                .isNotEmpty()
                .containsOnly(Optional.of(LocalDate.of(2026, 3, 31)));
        assertThat(kept(type, dates, LocalDate.of(2026, 3, 31)))
                .flatExtracting(KeptData::fields)
                .containsExactlyInAnyOrderElementsOf(RULES.personal(type));
        assertThat(kept(type, dates, LocalDate.of(2026, 4, 1))).isEmpty();
        assertThat(kept(type, Map.of(), LocalDate.of(2026, 4, 1)))
                .as("what has not begun has no end")
                .extracting(KeptData::until)
                .containsOnly(Optional.empty());
    }

    @Test
    void givenAMinimumOfRowsWithoutFields_whenErased_thenTheRowStaysUntilItsLastDay() {
        RecordType type = new RecordType(
                Clinic.BILL.type(),
                Optional.empty(),
                List.of(),
                Clinic.BILL.links(),
                List.of(),
                List.of(atLeast("P1Y", "")),
                Set.of(),
                Set.of(),
                0);
        Map<String, LocalDate> dates = Map.of("issuedOn", LocalDate.of(2024, 2, 29));

        assertThat(kept(type, dates, LocalDate.of(2025, 2, 28)))
                .containsExactly(new KeptData(
                        ErasureGround.LEGAL_OBLIGATION,
                        Set.of(),
                        Optional.of(LocalDate.of(2025, 2, 28)),
                        "a minimum period by law"));
        assertThat(kept(type, dates, LocalDate.of(2025, 3, 1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, P5Y, 2029-02-28",
        "2024-02-29, P4Y, 2028-02-29",
        "2023-02-28, P1Y, 2024-02-28",
        "2024-01-31, P1M, 2024-02-29",
        "2023-01-31, P1M, 2023-02-28",
        "2024-02-29, P1Y1D, 2025-03-01",
        "-4712-02-29, P6Y, -4706-02-28",
        "+294276-12-31, P6Y, +294282-12-31"
    })
    void givenADateAndAPeriod_whenPlanned_thenItStaysToThatDayAndGoesOnTheNext(
            LocalDate from, Period period, LocalDate until) {
        RecordType type = bill(List.of(rule(period, "issuedOn")));
        Map<String, LocalDate> dates = Map.of("issuedOn", from);

        assertThat(kept(type, dates, until))
                .singleElement()
                .extracting(KeptData::until)
                .isEqualTo(Optional.of(until));
        assertThat(kept(type, dates, until.plusDays(1))).isEmpty();
    }

    @Test
    void givenADateAfterWhichNoneIsLeft_whenPlanned_thenThereIsNoEndYet() {
        RecordType type = bill(List.of(rule(Period.ofYears(6), "issuedOn"), rule(Period.ofYears(1), "paidOn")));

        assertThat(kept(
                        type,
                        Map.of("issuedOn", LocalDate.MAX, "paidOn", LocalDate.of(2001, 1, 1)),
                        LocalDate.of(2026, 11, 26)))
                .singleElement()
                .extracting(KeptData::until)
                .isEqualTo(Optional.empty());
        assertThat(kept(
                        type,
                        Map.of("issuedOn", LocalDate.MIN, "paidOn", LocalDate.of(2001, 1, 1)),
                        LocalDate.of(2026, 11, 26)))
                .isEmpty();
    }

    @Property(tries = 2000)
    void whatAnErasureKeepsIsWhatTheRetentionCalendarKeeps(
            @ForAll("days") LocalDate today,
            @ForAll("periods") Period one,
            @ForAll("periods") Period other,
            @ForAll("begun") Optional<LocalDate> issuedOn,
            @ForAll("begun") Optional<LocalDate> paidOn) {
        List<RetentionRule> rules = List.of(rule(one, "issuedOn"), rule(other, "paidOn"));
        RecordType type = bill(rules);
        Map<String, LocalDate> dates = new HashMap<>();
        issuedOn.ifPresent(day -> dates.put("issuedOn", day));
        paidOn.ifPresent(day -> dates.put("paidOn", day));

        List<KeptData> kept = kept(type, dates, today);

        assertThat(kept.isEmpty()).isEqualTo(isOver(type, rules, dates, today));
        kept.stream().flatMap(data -> data.until().stream()).forEach(until -> {
            assertThat(isOver(type, rules, dates, until)).as("on its last day").isFalse();
            assertThat(isOver(type, rules, dates, until.plusDays(1)))
                    .as("on the day after")
                    .isTrue();
        });
        assertThat(kept).allMatch(data -> data.until().isPresent() == (issuedOn.isPresent() && paidOn.isPresent()));
    }

    private static boolean isOver(
            RecordType type, List<RetentionRule> rules, Map<String, LocalDate> dates, LocalDate today) {
        return CutOff.ofRows(today, type, rules, ZoneOffset.UTC).covers(from -> dates.get(String.join(".", from)));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        Arbitrary<LocalDate> any = Arbitraries.longs()
                .between(
                        LocalDate.of(2000, 1, 1).toEpochDay(),
                        LocalDate.of(2040, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
        return Arbitraries.oneOf(
                any, any.map(day -> day.withDayOfMonth(day.lengthOfMonth())), any.map(day -> day.withDayOfYear(60)));
    }

    @Provide
    Arbitrary<Optional<LocalDate>> begun() {
        return days().optional(0.8);
    }

    @Provide
    Arbitrary<Period> periods() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 10),
                        Arbitraries.integers().between(0, 13),
                        Arbitraries.integers().between(0, 40))
                .as(Period::of)
                .filter(period -> !period.isZero());
    }

    /** Where the organisation is decides which day it is, and not where the clock's zone is. */
    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago"})
    void givenAnOrganisationFarAway_whenPlannedAroundMidnight_thenItsOwnDayCounts(String zone) {
        ZoneId organisation = ZoneId.of(zone);
        Instant lastMoment = LocalDate.of(2030, 2, 28)
                .plusDays(1)
                .atStartOfDay(organisation)
                .toInstant()
                .minusSeconds(1);

        assertThat(keptAt(lastMoment, organisation)).containsExactly("2030-02-28");
        assertThat(keptAt(lastMoment.plusSeconds(1), organisation)).isEmpty();
    }

    private static Stream<String> keptAt(Instant now, ZoneId organisation) {
        InMemoryLedger ledger = new InMemoryLedger();
        MemoryStore store = new MemoryStore(ledger);
        store.rows.add(new MemoryStore.Row(Clinic.GUEST, 7).about("guest", 7));
        store.rows.add(new MemoryStore.Row(Clinic.BILL, 70).about("", 7).on("issuedOn", LocalDate.of(2024, 2, 29)));
        return new ErasureBuilder()
                        .time(Clock.fixed(now, ZoneId.of("America/New_York")), organisation)
                        .store(map -> store)
                        .build(Clinic.MAP, ledger, PSEUDONYMS)
                        .plan(new SubjectRef("guest", 7L))
                        .findings()
                        .kept()
                        .stream()
                        .flatMap(line -> line.data().until().stream())
                        .map(LocalDate::toString);
    }

    @Test
    void givenNoClockAndNoZone_whenSetUp_thenRefusedAtOnce() {
        @Nullable Clock none = null;
        @Nullable ZoneId nowhere = null;

        assertThatThrownBy(() -> time(none, ZoneOffset.UTC))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("clock");
        assertThatThrownBy(() -> time(Clock.systemUTC(), nowhere))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("zone");
    }

    @SuppressWarnings("NullAway") // As a host without it could call.
    private static ErasureBuilder time(@Nullable Clock clock, @Nullable ZoneId zone) {
        return new ErasureBuilder().time(clock, zone);
    }
}
