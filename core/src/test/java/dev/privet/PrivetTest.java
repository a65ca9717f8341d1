/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.OrganisationFacts;
import dev.privet.datamap.RetentionClock;
import dev.privet.datamap.RetentionRule;
import dev.privet.export.ArchiveManifest;
import dev.privet.fact.Certainty;
import dev.privet.fact.Citation;
import dev.privet.gate.FieldOutcome;
import dev.privet.gate.Ground;
import dev.privet.gate.PurposeScope;
import dev.privet.gate.Reached;
import dev.privet.gate.Reason;
import dev.privet.gate.Recipient;
import dev.privet.gate.Use;
import dev.privet.gate.Verdict;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.location.Region;
import dev.privet.location.ResidencyPolicy;
import dev.privet.marking.DataMapContributor;
import dev.privet.marking.PurposeOverrides;
import dev.privet.minimise.Maskers;
import dev.privet.retention.CutOff;
import dev.privet.retention.DisposedBatch;
import dev.privet.retention.DueRows;
import dev.privet.retention.LegalHold;
import dev.privet.retention.RetentionPass;
import dev.privet.retention.RetentionStore;
import dev.privet.sample.Canary;
import dev.privet.sample.Logs;
import dev.privet.sample.Sample.Customer;
import dev.privet.sample.Sample.Newsletter;
import dev.privet.sample.Sample.SupportDesk;
import dev.privet.sample.Sample.Ticket;
import dev.privet.subject.SubjectRef;
import dev.privet.subject.SubjectRow;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PhoneNumber;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Regime;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class PrivetTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    private final InMemoryLedger ledger = new InMemoryLedger();

    private PrivetBuilder builder() {
        return Privet.builder()
                .marked(Customer.class, Ticket.class)
                .clock(NOON)
                .ledger(ledger)
                .pseudonymKey(new SecretKeySpec(new byte[32], "HmacSHA256"));
    }

    @Test
    void givenNoLaw_whenBuilt_thenBothApplyAndTheStricterAnswerWins() {
        Privet privet = builder().build();

        assertThat(privet.dataMap().regimes()).containsExactlyInAnyOrder(Regime.UK, Regime.EU);
        assertThat(privet.transfer(Customer.class, Newsletter.class, Recipient.in("FR", "Mailer"))
                        .verdict()
                        .denied())
                .isFalse();
        assertThat(privet.transfer(Customer.class, Newsletter.class, Recipient.in("IN", "Mailer"))
                        .verdict()
                        .denied())
                .isTrue();
        assertThat(ledger.latest(9))
                .extracting(LedgerEntry::event)
                .containsExactly(LedgerEvent.TRANSFERRED, LedgerEvent.REFUSED);
    }

    @Test
    void givenOneLaw_whenBuilt_thenTheOtherIsNotAsked() {
        Privet privet = builder().under(Regime.UK, "gb").build();

        assertThat(privet.dataMap().regimes()).containsExactly(Regime.UK);
        assertThat(privet.transfer(Customer.class, Newsletter.class, Recipient.in("FR", "Mailer"))
                        .verdict()
                        .reasons())
                .extracting(Reason::text)
                .noneMatch(text -> text.startsWith("EU GDPR"));
        assertThatThrownBy(() -> builder().under(Regime.EU, "XX")).isInstanceOf(PrivacyInputException.class);
    }

    @Test
    void givenAResidencyPolicy_whenTheLawWouldAllow_thenThePolicyStillForbids() {
        Recipient swiss = Recipient.in("CH", "Mailer");
        Recipient french = Recipient.in("FR", "Mailer");
        Privet lawAlone = builder().under(Regime.UK, "GB").build();
        Privet kept = builder()
                .under(Regime.UK, "GB")
                .residency(ResidencyPolicy.within(Region.UK, Region.EEA))
                .build();

        assertThat(denied(lawAlone, swiss)).isFalse();
        assertThat(denied(kept, swiss)).isTrue();
        assertThat(denied(kept, french)).isFalse();
    }

    private static boolean denied(Privet privet, Recipient recipient) {
        return privet.transfer(Customer.class, Newsletter.class, recipient)
                .verdict()
                .denied();
    }

    @Test
    void givenAUse_whenOpened_thenItIsInForceAndLeavesEvidence() {
        Privet privet = builder().build();
        try (PurposeScope scope = privet.use(Use.of(SupportDesk.class).by("agent-7"))) {
            assertThat(privet.gate().context().current()).contains(scope.use());
            privet.gate().planForReading(privet.gate().typeOf(Customer.class).orElseThrow(), Reached.RECORD);
        }
        try (PurposeScope scope = privet.use(Newsletter.class)) {
            assertThat(scope.use()).isEqualTo(Use.of(Newsletter.class));
        }

        assertThat(privet.ledger().latest(9)).extracting(LedgerEntry::actor).containsExactly("agent-7");
    }

    @Test
    void givenARuleOfTheHosts_whenBuilt_thenItCountsBesideTheBuiltInOnes() {
        Reason reason =
                new Reason("House", Ground.VIOLATION, "Not here.", new Citation("House rules", Certainty.KNOWN));
        Privet privet = builder()
                .interceptor(operation -> Verdict.deny(operation, reason))
                .build();

        assertThat(privet.transfer(Customer.class, Newsletter.class, Recipient.in("FR", "Mailer"))
                        .fields(FieldOutcome.OMIT))
                .hasSize(3);
    }

    @Test
    void givenAnUnmarkedClassOrAnUnknownCountry_whenATransferIsAsked_thenRefusedAndNothingIsWritten() {
        Privet privet = builder().build();

        assertThatThrownBy(() -> privet.transfer(String.class, Newsletter.class, Recipient.in("FR", "Mailer")))
                .isInstanceOf(PrivacyInputException.class)
                .hasMessageContaining("PRIVET-0101 String");
        assertThatThrownBy(() -> privet.transfer(Customer.class, Newsletter.class, Recipient.in("XX", "Mailer")))
                .isInstanceOf(PrivacyInputException.class);
        assertThat(ledger.latest(9)).isEmpty();
    }

    @Test
    void givenNoStores_whenExportOrSweepIsAsked_thenToldWhatToSetUp(@TempDir Path folder) {
        Privet privet = builder().build();

        assertThatThrownBy(() -> privet.export(new SubjectRef("customer", 7L), folder))
                .isInstanceOf(PrivacyConfigurationException.class)
                .hasMessageContaining("PRIVET-0801")
                .hasMessageContaining("Privet.builder().subjects(…)");
        assertThatThrownBy(privet::sweep)
                .isInstanceOf(PrivacyConfigurationException.class)
                .hasMessageContaining("Privet.builder().retention(…)");
        assertThatThrownBy(privet::erasure)
                .isInstanceOf(PrivacyConfigurationException.class)
                .hasMessageContaining("Privet.builder().erasure(…)");
    }

    @Test
    void givenStores_whenExportedAndSwept_thenTheyAreAskedWithTheMapThatWasBuilt(@TempDir Path folder) {
        RetentionStore store = new RetentionStore() {
            @Override
            public DueRows count(CutOff cutOff, List<LegalHold> holds) {
                return new DueRows(2, List.of(), 9);
            }

            @Override
            public RetentionPass begin(CutOff cutOff) {
                return order -> new DisposedBatch(0, List.of(), true);
            }
        };
        Privet privet = builder()
                .subjects(map -> (subject, rows) -> rows.accept(
                        SubjectRow.ofPerson(map.subject("customer").orElseThrow(), Map.of("name", Canary.NAME))))
                .retention(map -> store)
                .zone(ZoneId.of("Pacific/Auckland"))
                .build();

        ArchiveManifest manifest = privet.export(new SubjectRef("customer", 7L), folder);

        assertThat(manifest.rowsByType()).isEqualTo(Map.of("Customer", 1L));
        assertThat(privet.sweep().dryRun().rows()).isEqualTo(4);
        assertThat(privet.sweep().dryRun().lines().get(0).cutOff().lastDays())
                .isEqualTo(Map.of(RetentionClock.of("closedOn"), LocalDate.of(2024, 11, 24)));
        assertThat(ledger.latest(9)).extracting(LedgerEntry::event).containsExactly(LedgerEvent.EXPORTED);
    }

    @Test
    void givenNeitherLedgerNorKey_whenBuilt_thenTheLogSaysWhatIsLost() {
        try (Logs logs = new Logs(Privet.class)) {
            Privet.builder()
                    .marked(List.of(Customer.class, Ticket.class))
                    .subjects(map -> (subject, rows) -> {})
                    .build();

            assertThat(logs.at(Level.WARN))
                    .hasSize(2)
                    .anySatisfy(text -> assertThat(text).contains("Privet.builder().ledger(…)"))
                    .anySatisfy(text -> assertThat(text).contains("Privet.builder().pseudonymKey(…)"));
        }
    }

    @Test
    void givenABuilder_whenBuiltTwice_thenTheTwoAreIndependent() {
        PrivetBuilder builder = builder();
        Privet one = builder.build();
        Privet other = builder.treatments(same -> same.with(Maskers.standard())).build();

        assertThat(one.gate()).isNotSameAs(other.gate());
        assertThat(one.dataMap()).isEqualTo(other.dataMap());
        assertThat(one.minimiser()).isNotSameAs(other.minimiser());
    }

    @Test
    void givenMistakesInTheMarking_whenBuilt_thenNothingIsStarted() {
        assertThatThrownBy(() -> Privet.builder().marked(String.class).build())
                .isInstanceOf(PrivacyConfigurationException.class)
                .hasMessageContaining("PRIVET-0101 String");
    }

    // Marks without annotations, the organisation, and what is told of them.

    interface PetCare extends Purpose {}

    static class Keeper {
        String name = Canary.NAME;
        byte[] phone = {};
        List<String> mails = List.of();
        int number = 7;
    }

    private static final DataMapContributor CLINIC = map -> {
        map.purpose(PetCare.class).title("Care for pets").basis(LawfulBasis.CONTRACT);
        map.type(Keeper.class)
                .dataSubject("keeper")
                .personalData(PersonName.class, data -> data.on("name").purposes(PetCare.class));
    };

    private static final OrganisationFacts CLINIC_LTD = OrganisationFacts.builder("Example Clinic Ltd")
            .role(OrganisationFacts.Role.CONTROLLER)
            .contact(OrganisationFacts.Contact.of("").reachedBy("clinic@example.org"))
            .establishedIn(Regime.UK, "GB")
            .build();

    private static PrivetBuilder clinic() {
        return Privet.builder().clock(NOON).ledger(new InMemoryLedger()).contributor(CLINIC);
    }

    @Test
    void givenAContributorOverridesAndTheOrganisation_whenBuilt_thenNoClassIsTouched() {
        Privet privet = clinic().organisation(CLINIC_LTD)
                .overrides(PurposeOverrides.builder("test")
                        .title("pet-care", "Look after pets")
                        .build())
                .build();

        assertThat(privet.dataMap().regimes()).containsExactly(Regime.UK);
        assertThat(privet.dataMap().organisation()).contains(CLINIC_LTD);
        assertThat(privet.dataMap().purpose(PetCare.class).orElseThrow().title())
                .isEqualTo("Look after pets");
        assertThat(privet.dataMap().find(Keeper.class)).isPresent();
    }

    @Test
    void givenADefaultPeriod_whenBuilt_thenWhatNothingElseLimitsIsKeptForIt() {
        DataMapContributor dated = map ->
                map.type(Customer.class).retainFor(kept -> kept.from("closedOn").then(Disposal.DELETE));

        assertThat(builder()
                        .contributor(dated)
                        .keptByDefault(Period.ofYears(9))
                        .build()
                        .dataMap()
                        .find(Customer.class)
                        .orElseThrow()
                        .retention())
                .extracting(RetentionRule::period)
                .containsExactly(Period.ofYears(9));
    }

    private static List<String> told(PrivetBuilder builder) {
        return catchThrowableOfType(PrivacyConfigurationException.class, builder::build).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void givenAMistakeInTheHostsConfiguration_whenBuilt_thenToldWithThoseInTheMarking() {
        Problem own = new Problem(ProblemCode.OVERRIDE_UNREADABLE, "a.property", "it is wrong.", "mend it.");

        assertThat(told(builder().problem(own).marked(Object.class)))
                .hasSize(2)
                .anySatisfy(text -> assertThat(text).startsWith("PRIVET-0101 Object: "))
                .contains("PRIVET-0121 a.property: it is wrong. Mend: mend it.");
    }

    @Test
    void givenNothingMarkedAndStores_whenBuilt_thenNobodyIsWarnedOfPseudonymsThatNobodyGets() {
        try (Logs logs = new Logs(Privet.class)) {
            Privet privet = Privet.builder()
                    .ledger(ledger)
                    .subjects(map -> (subject, rows) -> {})
                    .build();

            assertThat(privet.canExport()).isTrue();
            assertThat(logs.at(Level.WARN)).isEmpty();
        }
        assertThat(builder().build().canExport()).isFalse();
    }

    @Test
    void givenTwoCountriesForOneLaw_whenBuilt_thenToldWithTheMistakesInTheMarking() {
        String remedy = " Mend: say one country for each law: the one from which data is sent.";

        assertThat(told(clinic().marked(String.class)
                        .under(Regime.UK, "GB")
                        .under(Regime.UK, "uk")
                        .under(Regime.EU, "IE")
                        .under(Regime.EU, "FR")
                        .organisation(CLINIC_LTD)))
                .containsExactly(
                        "PRIVET-0101 String: the class was given to the data map and bears no mark. Mend: put"
                                + " @PersonalData on the properties that hold personal data, or leave the class out.",
                        "PRIVET-0123 established under the EU GDPR: it is said to be established in FR and in IE."
                                + remedy);
        assertThat(told(clinic().under(Regime.UK, "IM").organisation(CLINIC_LTD)))
                .containsExactly(
                        "PRIVET-0123 established under the UK GDPR: it is said to be established in IM, and by the"
                                + " facts of the organisation in GB." + remedy);
    }

    @Test
    void givenTheOrganisationAndAnotherLaw_whenBuilt_thenBothApply() {
        Privet privet = clinic().under(Regime.EU, "fr").organisation(CLINIC_LTD).build();

        assertThat(privet.dataMap().organisation().orElseThrow().exporters())
                .isEqualTo(Map.of(Regime.UK, "GB", Regime.EU, "FR"));
    }

    @Test
    void givenTheOrganisationWithoutAnyLaw_whenBuilt_thenNoneIsMadeUp() {
        assertThat(told(clinic().organisation(OrganisationFacts.builder("Example Clinic Ltd")
                        .role(OrganisationFacts.Role.CONTROLLER)
                        .contact(OrganisationFacts.Contact.of("").reachedBy("clinic@example.org"))
                        .build())))
                .containsExactly(
                        "PRIVET-0123 organisation, establishments: the data map is under the UK GDPR, and nothing says"
                                + " where the organisation is established as that law sees it. Mend: say it:"
                                + " establishedIn(Regime.UK, \"…\").",
                        "PRIVET-0123 organisation, establishments: the data map is under the EU GDPR, and nothing says"
                                + " where the organisation is established as that law sees it. Mend: say it:"
                                + " establishedIn(Regime.EU, \"…\").");
    }

    @Test
    void givenAMask_whenItShowsNothingOfTheType_thenTold() {
        DataMapContributor masked = map -> map.type(Keeper.class)
                .personalData(PhoneNumber.class, data -> data.on("phone").maskedFor(PetCare.class));
        DataMapContributor fitting = map -> map.type(Keeper.class)
                .personalData(PhoneNumber.class, data -> data.on("number").maskedFor(PetCare.class))
                .personalData(EmailAddress.class, data -> data.on("mails").maskedFor(PetCare.class));

        assertThat(told(clinic().contributor(masked)))
                .containsExactly(
                        "PRIVET-0119 Keeper.phone: a purpose is to see it masked, and the mask of its category (telephone"
                                + " number) shows nothing of a byte[]. Mend: give a mask that fits:"
                                + " Maskers.standard().with(PhoneNumber.class, …), or do not name the purpose in"
                                + " 'maskedFor'.");
        assertThat(clinic().contributor(fitting).build().dataMap().types()).hasSize(1);
        assertThat(clinic().contributor(masked)
                        .treatments(same -> same.with(Maskers.standard()
                                .with(PhoneNumber.class, value -> "bytes")
                                .with(EmailAddress.class, value -> "list")))
                        .build()
                        .dataMap()
                        .types())
                .hasSize(1);
    }

    @Test
    void givenAdvice_whenBuilt_thenOneWarningCountsItAndEachIsInformation() {
        Logger logger = (Logger) LoggerFactory.getLogger(Privet.class);
        logger.setLevel(Level.INFO);
        try (Logs logs = new Logs(Privet.class)) {
            List<Problem> advice = clinic().build().dataMap().advice();

            assertThat(advice).hasSize(1);
            assertThat(logs.at(Level.WARN))
                    .containsExactly("There is advice on the data map, 1 in number. Each is logged at level INFO, and"
                            + " DataMap.advice() lists them.");
            assertThat(logs.at(Level.INFO)).containsExactly(advice.get(0).toString());
        } finally {
            logger.setLevel(null);
        }
    }
}
