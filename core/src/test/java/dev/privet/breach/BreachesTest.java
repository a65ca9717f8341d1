/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.breach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.annotation.AboutSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.DisclosedTo;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RecipientRole;
import dev.privet.annotation.RefersTo;
import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.sample.Canary;
import dev.privet.sample.Sample;
import dev.privet.vocabulary.DutyAction;
import dev.privet.vocabulary.DutyFact;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.HealthData;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Regime;
import dev.privet.vocabulary.SpecialCategoryCondition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BreachesTest {

    @Lawful(
            title = "Treat patients",
            basis = LawfulBasis.CONSENT,
            condition = SpecialCategoryCondition.EXPLICIT_CONSENT)
    @DisclosedTo(name = "Laboratory", role = RecipientRole.PROCESSOR, country = "FR")
    interface Treatment extends Purpose {}

    @DataSubject("patient")
    @SuppressWarnings("NullAway.Init")
    static class Patient {
        long id;

        @PersonalData(category = EmailAddress.class, purposes = Treatment.class)
        String email;
    }

    @SuppressWarnings("NullAway.Init")
    static class Visit {
        long id;

        @AboutSubject
        Patient patient;

        @PersonalData(category = HealthData.class, purposes = Treatment.class)
        String findings;
    }

    @SuppressWarnings("NullAway.Init")
    static class Reminder {
        long id;

        @RefersTo(Patient.class)
        long recipient;

        @PersonalData(category = HealthData.class, purposes = Treatment.class)
        String text;
    }

    private static final DataMap MAP = Sample.map(Patient.class, Visit.class);
    private static final Instant NOW = Instant.parse("2026-12-30T12:00:00Z");
    private static final ZonedDateTime AWARE = ZonedDateTime.of(2026, 12, 29, 10, 0, 0, 0, ZoneId.of("Europe/London"));

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final InMemoryBreachRegister register = new InMemoryBreachRegister(ledger);

    private Breaches breaches(BreachReader reader) {
        return new Breaches(MAP, register, ledger, reader, Clock.fixed(NOW, ZoneOffset.UTC), ZoneOffset.UTC);
    }

    private final Breaches breaches = breaches(BreachReader.none());

    private static BreachFacts facts() {
        return BreachFacts.of("dpo-1", AWARE, "A backup disk was lost.");
    }

    private List<OwedDuty> owed(BreachFacts facts, Regime regime) {
        return breaches.owed(new BreachRecord(UUID.randomUUID(), 1, NOW, facts)).stream()
                .filter(duty -> duty.regime() == regime)
                .toList();
    }

    @ParameterizedTest(name = "vector {0}")
    @CsvSource({
        "53, UK, 2026-03-27T10:00, Europe/London, 2026-03-30T11:00+01:00",
        "55, EU, 2026-12-24T16:00, Europe/Berlin, 2026-12-27T16:00+01:00"
    })
    void vectors_givenAwareness_whenOwed_thenTheAuthorityIsToldAfter72Hours(
            String vector, Regime regime, LocalDateTime aware, ZoneId zone, String due) {
        BreachFacts facts = BreachFacts.of("dpo-1", aware.atZone(zone), "A disk was lost.");

        assertThat(owed(facts, regime))
                .filteredOn(owed -> owed.duty().action() == DutyAction.NOTIFY_AUTHORITY)
                .singleElement()
                .satisfies(owed -> {
                    assertThat(owed.deadline().orElseThrow().due().orElseThrow().toOffsetDateTime())
                            .hasToString(due);
                    assertThat(owed.isLate(aware.atZone(zone).plusHours(72).toInstant()))
                            .isFalse();
                    assertThat(owed.isLate(aware.atZone(zone)
                                    .plusHours(72)
                                    .plusNanos(1)
                                    .toInstant()))
                            .isTrue();
                });
    }

    @ParameterizedTest
    @EnumSource
    void vector106_givenAnUnlikelyRisk_whenOwed_thenTheRegisterIsAll(Regime regime) {
        assertThat(owed(facts().judged("The disk was found unopened.", DutyFact.RISK_UNLIKELY), regime))
                .extracting(owed -> owed.duty().action())
                .containsExactly(DutyAction.RECORD_IN_REGISTER);
    }

    @ParameterizedTest
    @EnumSource
    void vector107_givenAHighRiskAndEncryptedData_whenOwed_thenNoPersonIsToldAndTheNotificationIsAssessed(
            Regime regime) {
        assertThat(owed(
                        facts().judged("AES-256; the key lies elsewhere.", DutyFact.HIGH_RISK, DutyFact.UNINTELLIGIBLE),
                        regime))
                .extracting(owed -> owed.duty().action())
                .contains(DutyAction.RECORD_IN_REGISTER, DutyAction.ASSESS_NOTIFICATION)
                .doesNotContain(DutyAction.TELL_DATA_SUBJECTS, DutyAction.NOTIFY_AUTHORITY);
    }

    @Test
    void givenAHighRisk_whenOwed_thenPersonsAreToldWithoutUndueDelayAndNoNumberOfHours() {
        assertThat(owed(facts().judged("Health data.", DutyFact.HIGH_RISK), Regime.EU))
                .filteredOn(owed -> owed.duty().action() == DutyAction.TELL_DATA_SUBJECTS)
                .singleElement()
                .satisfies(owed -> {
                    assertThat(owed.deadline().orElseThrow().due()).isEmpty();
                    assertThat(owed.isLate(NOW.plusSeconds(999_999))).isFalse();
                    assertThat(owed.toString()).startsWith("TELL_DATA_SUBJECTS, without undue delay: ");
                });
    }

    @Test
    void givenAProcessor_whenOwed_thenTheControllerIsToldAndNobodyElse() {
        assertThat(owed(facts().under(BreachCircumstance.AT_PROCESSOR), Regime.EU))
                .singleElement()
                .satisfies(owed -> {
                    assertThat(owed.duty().action()).isEqualTo(DutyAction.TELL_CONTROLLER);
                    assertThat(owed.deadline().orElseThrow().due()).isEmpty();
                });
    }

    @ParameterizedTest
    @CsvSource({"UK, 2025-08-19T10:00, 24", "UK, 2025-08-20T10:00, 72", "EU, 2025-08-20T10:00, 24"})
    void givenACommunicationsService_whenOwed_thenItsOwnHoursRun(Regime regime, LocalDateTime aware, int hours) {
        ZonedDateTime at = aware.atZone(ZoneOffset.UTC);

        assertThat(owed(
                        BreachFacts.of("dpo-1", at, "Calls were heard.")
                                .under(BreachCircumstance.PUBLIC_COMMUNICATIONS),
                        regime))
                .filteredOn(owed -> owed.duty().action() == DutyAction.NOTIFY_AUTHORITY)
                .singleElement()
                .satisfies(owed -> {
                    assertThat(owed.deadline().orElseThrow().due()).contains(at.plusHours(hours));
                    assertThat(owed.toString()).contains("611/2013".repeat(hours == 24 ? 1 : 0), "Z (");
                });
    }

    @Test
    void givenNoStore_whenAskedForTheImpact_thenTheDataMapAnswersAndSaysThatNothingWasCounted() {
        BreachImpact impact = breaches.impact(BreachScope.of(new BreachScope.OfType("Visit")));

        assertThat(impact.records()).isEqualTo(Map.of("Visit", BreachImpact.UNKNOWN));
        assertThat(impact.persons()).isEqualTo(Map.of("patient", BreachImpact.UNKNOWN));
        assertThat(impact.categories()).containsExactly("health (special category)");
        assertThat(impact.isSensitive()).isTrue();
        assertThat(impact.recipients()).containsExactly("Laboratory (FR)");
        assertThat(impact.countries()).containsExactly("FR");
        assertThat(impact.toString())
                .contains("Persons: patient: not counted.")
                .contains("Rows were not counted")
                .contains("Where the persons live is not in the data map");
    }

    @Test
    void givenFewerRowsThanWereNamed_whenAskedForTheImpact_thenItSaysSo() {
        BreachScope.Part named = new BreachScope.OfRecords("Visit", Set.of("1", "2", "3"));
        Breaches counting = breaches(counts(Map.of("Visit", 2L), Map.of("patient", 2L)));

        assertThat(counting.impact(BreachScope.of(named)).notes())
                .contains("Of 3 rows of Visit that were named, 2 are there now: others were deleted, or their ids are"
                        + " written otherwise.");
        assertThat(counting.impact(BreachScope.of(new BreachScope.OfRecords("Visit", Set.of("1", "2"))))
                        .notes())
                .noneMatch(note -> note.startsWith("Of "));
        assertThat(counting.impact(BreachScope.of(named, new BreachScope.OfType("Visit")))
                        .notes())
                .noneMatch(note -> note.startsWith("Of "));
    }

    private static BreachReader counts(Map<String, Long> records, Map<String, Long> persons) {
        return new BreachReader() {
            @Override
            public Optional<String> objection(RecordType type, BreachScope.Part part) {
                return Optional.empty();
            }

            @Override
            public BreachCounts count(List<BreachScope.Part> parts, ZoneId zone) {
                return new BreachCounts(records, persons);
            }
        };
    }

    @Test
    void givenCounts_whenAskedForTheImpact_thenSpecialCategoriesComeFirst() {
        BreachImpact impact = breaches(counts(Map.of("Patient", 3L, "Visit", 9L), Map.of("patient", 3L)))
                .impact(BreachScope.of(new BreachScope.OfType("Patient"), new BreachScope.OfType("Visit")));

        assertThat(impact.toString().lines())
                .startsWith(
                        "Persons: patient: about 3.",
                        "Records: Patient: about 3, Visit: about 9.",
                        "Categories of data: health (special category), e-mail address.");
    }

    @Test
    void givenAWindow_whenAskedForTheImpact_thenTheLedgerTellsWhatWasUsedInIt() {
        Instant from = Instant.parse("2026-12-28T00:00:00Z");
        ledger.append(LedgerEntry.of(from, LedgerEvent.USED, "Visit", "treatment", 5, "")
                .by("nurse", null));
        ledger.append(LedgerEntry.of(from.minusNanos(1000), LedgerEvent.USED, "Patient", "treatment", 5, ""));
        ledger.append(LedgerEntry.of(from.plusSeconds(10), LedgerEvent.USED, "Patient", "treatment", 5, ""));
        ledger.append(LedgerEntry.of(from, LedgerEvent.DISPOSED, "Patient", null, 5, ""));

        BreachImpact impact = breaches.impact(BreachScope.of(new BreachScope.Used(from, from.plusSeconds(10), "")));

        assertThat(impact.records().keySet()).containsExactly("Visit");
        assertThat(impact.notes())
                .contains("The ledger has Visit used 5 times in the window; one row may have been used several times.");
        assertThat(breaches.impact(BreachScope.of(new BreachScope.Used(from, from.plusSeconds(10), "doctor")))
                        .records())
                .isEmpty();
    }

    @Test
    void givenRowsThatNamePersonsByABareValue_whenAskedForTheImpact_thenItSaysThatTheseAreNotCounted() {
        Breaches withReminders = new Breaches(
                Sample.map(Patient.class, Reminder.class),
                register,
                ledger,
                BreachReader.none(),
                Clock.fixed(NOW, ZoneOffset.UTC),
                ZoneOffset.UTC);

        assertThat(withReminders
                        .impact(BreachScope.of(new BreachScope.OfType("Reminder")))
                        .notes())
                .contains(
                        "A patient whom Reminder.recipient names by a bare value is not among the numbers of persons.");
        assertThat(withReminders
                        .impact(BreachScope.of(new BreachScope.OfType("Patient")))
                        .notes())
                .noneMatch(note -> note.contains("bare value"));
    }

    @Test
    void givenAScopeWithoutMeaning_whenAsked_thenEverythingIsToldAtOnce() {
        assertThatThrownBy(() -> breaches.impact(BreachScope.of(
                        new BreachScope.OfType("Vist"),
                        new BreachScope.OfRecords("Visit", Set.of()),
                        new BreachScope.InWindow("Visit", "at", NOW, NOW),
                        new BreachScope.Used(NOW, NOW.minusSeconds(1), ""))))
                .isInstanceOfSatisfying(
                        PrivacyInputException.class,
                        refused -> assertThat(refused.problems())
                                .hasSize(4)
                                .extracting(Problem::code)
                                .containsOnly(ProblemCode.BREACH_REFUSED))
                .hasMessageContaining("name one of [Patient, Visit].");
        assertThatThrownBy(() -> new BreachScope(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givenFactsThatContradictThemselves_whenOpened_thenEverythingIsToldAtOnceAndNothingIsWritten() {
        BreachFacts facts = BreachFacts.of(" ", NOW.plusSeconds(1).atZone(ZoneOffset.UTC), "")
                .judged(" ", DutyFact.HIGH_RISK, DutyFact.RISK_UNLIKELY, DutyFact.DELETION_CHOSEN)
                .authorityTold(NOW.minusSeconds(9));

        assertThatThrownBy(() -> breaches.open(facts))
                .isInstanceOfSatisfying(
                        PrivacyInputException.class,
                        refused -> assertThat(refused.problems())
                                .hasSize(7)
                                .extracting(Problem::why)
                                .contains("it is said to be unlikely and to be high."));
        assertThat(breaches.register()).isEmpty();
        assertThat(ledger.latest(9)).isEmpty();
    }

    @Test
    void givenABreach_whenMoreIsFoundOut_thenTheVersionsBeforeStayAndTheLedgerHasNoWordsOfIt() {
        BreachRecord first = breaches.open(facts().askedAt(Canary.EMAIL));
        BreachRecord second = breaches.update(
                first.id(),
                first.facts().followedBy(Canary.MARK, "Wiped from afar.").authorityTold(NOW));

        assertThat(second.version()).isEqualTo(2);
        assertThat(breaches.versions(first.id())).containsExactly(first, second);
        assertThat(breaches.register()).containsExactly(second);
        assertThat(ledger.latest(9)).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.event()).isEqualTo(LedgerEvent.BREACH_RECORDED);
            assertThat(entry.actor()).isEqualTo("dpo-1");
            assertThat(entry.toString()).doesNotContain(Canary.EMAIL).doesNotContain(Canary.MARK);
        });
        assertThat(second.toString()).doesNotContain(Canary.EMAIL).doesNotContain(Canary.MARK);
        assertThatThrownBy(() -> breaches.update(UUID.randomUUID(), facts()))
                .isInstanceOf(PrivacyInputException.class)
                .hasMessageContaining("the register has none of that id.");
    }

    @Test
    void givenWhatIsKnown_whenANotificationIsMade_thenTheRestFollowsInPhases() {
        BreachRecord breach =
                breaches.open(facts().touching(breaches.impact(BreachScope.of(new BreachScope.OfType("Visit")))));

        BreachNotification first = breaches.notification(breach, Regime.EU);

        assertThat(first.isInPhases()).isTrue();
        assertThat(first.missing())
                .extracting(finding -> finding.code())
                .containsExactly("33(3)(b)", "33(3)(c)", "33(3)(d)");
        assertThat(first.lateAt()).isEmpty();
        assertThat(first.toText())
                .contains("To be given by 2027-01-01T10:00Z")
                .contains("Art 33(3)(a), the nature of the breach\nA backup disk was lost.")
                .contains("health (special category)")
                .contains("Still to follow (Art 33(4))\n- Art 33(3)(b): it does not say the data protection officer")
                .doesNotContain("PRIVET-");
        BreachRecord whole = breaches.update(
                breach.id(), breach.facts().followedBy("Fraud.", "Wiped.").askedAt("privacy desk"));
        assertThat(breaches.notification(whole, Regime.EU).isInPhases()).isFalse();
    }

    @Test
    void givenALateNotification_whenMade_thenItAsksForTheReasons() {
        ZonedDateTime aware = NOW.minusSeconds(73 * 3600).atZone(ZoneOffset.UTC);
        BreachRecord late = breaches.open(BreachFacts.of("dpo-1", aware, "A disk was lost."));

        assertThat(breaches.notification(late, Regime.UK).toText()).contains("STILL TO BE SAID: it is late");
        BreachRecord said =
                breaches.update(late.id(), late.facts().delayedBecause("The disk was thought to be there."));
        assertThat(breaches.notification(said, Regime.UK).toText())
                .contains("Reasons for the delay\nThe disk was thought to be there.");
    }
}
