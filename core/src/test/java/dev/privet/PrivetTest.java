/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PrivacyInputException;
import dev.privet.export.ArchiveManifest;
import dev.privet.fact.Certainty;
import dev.privet.fact.Citation;
import dev.privet.gate.FieldOutcome;
import dev.privet.gate.Ground;
import dev.privet.gate.PurposeScope;
import dev.privet.gate.Reason;
import dev.privet.gate.Recipient;
import dev.privet.gate.Use;
import dev.privet.gate.Verdict;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.location.Region;
import dev.privet.location.ResidencyPolicy;
import dev.privet.minimise.Maskers;
import dev.privet.retention.CutOff;
import dev.privet.retention.RetentionStore;
import dev.privet.sample.Canary;
import dev.privet.sample.Logs;
import dev.privet.sample.Sample.Customer;
import dev.privet.sample.Sample.Newsletter;
import dev.privet.sample.Sample.SupportDesk;
import dev.privet.sample.Sample.Ticket;
import dev.privet.subject.SubjectRef;
import dev.privet.subject.SubjectRow;
import dev.privet.vocabulary.Regime;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
            privet.gate().planForReading(privet.gate().typeOf(Customer.class).orElseThrow(), true);
        }
        try (PurposeScope scope = privet.use(Newsletter.class)) {
            assertThat(scope.use()).isEqualTo(Use.of(Newsletter.class));
        }

        assertThat(privet.ledger().latest(9)).extracting(LedgerEntry::actor).containsExactly("agent-7");
    }

    @Test
    void givenARuleOfTheHosts_whenBuilt_thenItCountsBesideTheBuiltInOnes() {
        Reason reason = new Reason("House", "Not here.", new Citation("House rules", Certainty.KNOWN));
        Privet privet = builder()
                .interceptor(operation -> Verdict.deny(operation, Ground.VIOLATION, reason))
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
    }

    @Test
    void givenStores_whenExportedAndSwept_thenTheyAreAskedWithTheMapThatWasBuilt(@TempDir Path folder) {
        RetentionStore store = new RetentionStore() {
            @Override
            public long count(CutOff cutOff) {
                return 2;
            }

            @Override
            public long dispose(CutOff cutOff, int atMost, LongFunction<LedgerEntry> evidence) {
                return 0;
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
        assertThat(privet.sweep().dryRun().lines().get(0).cutOff().lastDay()).isEqualTo(LocalDate.of(2024, 11, 24));
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
        Privet other = builder.maskers(Maskers.standard()).build();

        assertThat(one.gate()).isNotSameAs(other.gate());
        assertThat(one.dataMap()).isEqualTo(other.dataMap());
        assertThat(one.maskers()).isNotSameAs(other.maskers());
    }

    @Test
    void givenMistakesInTheMarking_whenBuilt_thenNothingIsStarted() {
        assertThatThrownBy(() -> Privet.builder().marked(String.class).build())
                .isInstanceOf(PrivacyConfigurationException.class)
                .hasMessageContaining("PRIVET-0101 String");
    }
}
