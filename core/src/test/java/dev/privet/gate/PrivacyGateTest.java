/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import dev.privet.annotation.AnswerDataSubject;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.EndRetention;
import dev.privet.annotation.PersonalData;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.fact.Certainty;
import dev.privet.fact.Citation;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.location.Safeguard;
import dev.privet.sample.Canary;
import dev.privet.sample.Logs;
import dev.privet.sample.Sample;
import dev.privet.sample.Sample.AccessNeeds;
import dev.privet.sample.Sample.Customer;
import dev.privet.sample.Sample.Newsletter;
import dev.privet.sample.Sample.Statistics;
import dev.privet.sample.Sample.SupportDesk;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.Regime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@NullUnmarked // Rows as a framework fills them, and nulls as a careless caller gives them.
class PrivacyGateTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final DataMap MAP = Sample.map();
    private static final RecordType CUSTOMER = MAP.find(Customer.class).orElseThrow();
    private static final Reason REASON =
            new Reason("HouseRule", Ground.VIOLATION, "Not today.", new Citation("Act s. 1", Certainty.KNOWN));

    /** Of another data map. */
    @DataSubject("patron")
    static class Patron {
        @PersonalData(category = PersonName.class, purposes = SupportDesk.class)
        String name = "Ada Example";
    }

    private final InMemoryLedger ledger = new InMemoryLedger();

    private PrivacyGate gate(PrivacyInterceptor... rules) {
        return gate(ledger, rules);
    }

    private static PrivacyGate gate(Ledger ledger, PrivacyInterceptor... rules) {
        PrivacyGateBuilder builder = PrivacyGate.builder(MAP, ledger, Clock.fixed(NOON, ZoneOffset.UTC))
                .exporters(Map.of(Regime.UK, "GB", Regime.EU, "IE"));
        for (PrivacyInterceptor rule : rules) {
            builder.interceptor(rule);
        }
        return builder.build();
    }

    @Test
    void givenAPurpose_whenPlanned_thenEachFieldIsShownAsFarAsItIsDeclared() {
        FieldPlan plan = gate().plan(OperationKind.READ, CUSTOMER, Use.of(SupportDesk.class));

        assertThat(plan.fields(FieldOutcome.REVEAL)).containsExactly("name");
        assertThat(plan.fields(FieldOutcome.MASK)).containsExactly("email");
        assertThat(plan.fields(FieldOutcome.OMIT)).containsExactly("health");
        assertThat(plan.verdict().denied()).isFalse();
        assertThat(plan.verdict().ground()).isEqualTo(Ground.VIOLATION);
        assertThat(plan.type()).isEqualTo(CUSTOMER);
    }

    @Test
    void givenATypeOfAnotherMapWithTheIndexOfAPlannedOne_whenAskedFor_thenItIsRefused() {
        RecordType stranger = Sample.map(Patron.class).find(Patron.class).orElseThrow();
        PrivacyGate gate = gate();
        gate.plan(OperationKind.READ, CUSTOMER, Use.of(SupportDesk.class));

        assertThat(stranger.index()).isEqualTo(CUSTOMER.index());
        assertThatThrownBy(() -> gate.plan(OperationKind.READ, stranger, Use.of(SupportDesk.class)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("type: Patron is not of this gate's data map");
    }

    @Test
    void givenATypeOfALargerMap_whenAskedFor_thenItIsRefused() {
        DataMap small = Sample.map(Patron.class);
        RecordType last = MAP.types().get(MAP.types().size() - 1);
        PrivacyGate gate = PrivacyGate.builder(small, ledger, Clock.fixed(NOON, ZoneOffset.UTC))
                .exporters(Map.of(Regime.UK, "GB", Regime.EU, "IE"))
                .build();

        assertThat(last.index()).isEqualTo(small.types().size());
        assertThatThrownBy(() -> gate.plan(OperationKind.READ, last, Use.of(SupportDesk.class)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("type: Ticket is not of this gate's data map");
    }

    @Test
    void givenAPurposeNamedNowhere_whenPlanned_thenNothingIsShown() {
        assertThat(gate().plan(OperationKind.READ, CUSTOMER, Use.of(Statistics.class))
                        .fields(FieldOutcome.OMIT))
                .containsExactly("email", "health", "name");
    }

    @Test
    void givenAPurposeOfTheLaw_whenPlanned_thenEverythingIsShown() {
        for (var purpose : List.of(AnswerDataSubject.class, EndRetention.class)) {
            assertThat(gate().plan(OperationKind.EXPORT, CUSTOMER, Use.of(purpose))
                            .fields(FieldOutcome.REVEAL))
                    .containsExactly("email", "health", "name");
        }
    }

    @Test
    void givenNoPurpose_whenRead_thenNothingIsShownOnAGapAndItIsSaidOnce() {
        try (Logs logs = new Logs(PrivacyGate.class)) {
            PrivacyGate gate = gate();
            FieldPlan plan = gate.planForReading(CUSTOMER, Reached.RECORD);
            gate.planForReading(CUSTOMER, Reached.RECORD);

            assertThat(plan.verdict().fields()).containsOnly(FieldVerdict.OMIT);
            assertThat(plan.verdict().ground()).isEqualTo(Ground.GAP);
            assertThat(logs.at(Level.WARN))
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("no purpose in force")
                    .contains("privet.use(YourPurpose.class)");
            assertThat(ledger.latest(9)).isEmpty();
        }
    }

    static Stream<PrivacyInterceptor> failing() {
        return Stream.of(
                operation -> {
                    throw new IllegalStateException("quotes " + Canary.NAME);
                },
                operation -> {
                    throw new StackOverflowError();
                },
                operation -> {
                    throw new AssertionError("quotes " + Canary.NAME);
                },
                operation -> {
                    throw new NoClassDefFoundError("quotes " + Canary.NAME);
                },
                operation -> null,
                operation -> new Verdict(false, List.of(FieldVerdict.REVEAL), Set.of()),
                operation -> new Verdict(false, Verdict.open(operation).fields(), null),
                operation -> new Verdict(true, Verdict.open(operation).fields(), Set.of()));
    }

    @ParameterizedTest
    @MethodSource("failing")
    void givenARuleThatFailsInSomeWay_whenAsked_thenDeniedOnAGapAndLoggedWithoutItsMessage(PrivacyInterceptor rule) {
        try (Logs logs = new Logs(PrivacyGate.class)) {
            PrivacyGate gate = gate(rule);
            FieldPlan plan = gate.decide(OperationKind.READ, CUSTOMER, Use.of(SupportDesk.class), 1);
            gate.decide(OperationKind.READ, CUSTOMER, Use.of(SupportDesk.class), 1);

            assertThat(plan.verdict().denied()).isTrue();
            assertThat(plan.verdict().fields()).containsOnly(FieldVerdict.OMIT);
            assertThat(plan.verdict().reasons())
                    .extracting(Reason::text)
                    .contains("The rule failed, and what is not decided is denied.");
            assertThat(ledger.latest(9)).extracting(LedgerEntry::event).containsOnly(LedgerEvent.REFUSED);
            assertThat(logs.at(Level.ERROR)).hasSize(1);
            assertThat(logs.at(Level.ERROR).get(0)).doesNotContain(Canary.MARK);
        }
    }

    @Test
    void givenARuleThatFailsOnce_whenAskedAgain_thenItsAnswerCounts() {
        AtomicInteger calls = new AtomicInteger();
        PrivacyGate gate = gate(operation -> {
            if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
            }
            return Verdict.open(operation);
        });
        Use use = Use.of(SupportDesk.class);

        assertThat(gate.plan(OperationKind.READ, CUSTOMER, use).verdict().denied())
                .isTrue();
        assertThat(gate.plan(OperationKind.READ, CUSTOMER, use).verdict().denied())
                .isFalse();
    }

    @Test
    void givenARuleThatDeniesAndRevealsInOneBreath_whenPlanned_thenNothingIsShown() {
        PrivacyInterceptor rule =
                operation -> new Verdict(true, Verdict.open(operation).fields(), Set.of(REASON));

        assertThat(gate(rule)
                        .plan(OperationKind.READ, CUSTOMER, Use.of(AnswerDataSubject.class))
                        .fields(FieldOutcome.OMIT))
                .hasSize(3);
    }

    @Test
    void givenTheSameUse_whenPlannedAgain_thenItIsTheSameObjectAndRulesAreAskedOnceADay() {
        AtomicInteger asked = new AtomicInteger();
        PrivacyGate gate = gate(operation -> {
            asked.incrementAndGet();
            return Verdict.open(operation);
        });

        FieldPlan plan = gate.plan(OperationKind.READ, CUSTOMER, Use.of(SupportDesk.class));

        assertThat(gate.plan(
                        OperationKind.READ, CUSTOMER, Use.of(SupportDesk.class).by("agent-7")))
                .isSameAs(plan);
        assertThat(asked).hasValue(1);
        assertThat(gate.plan(OperationKind.READ, CUSTOMER, Use.of(Newsletter.class)))
                .isNotSameAs(plan);
        assertThat(gate.plan(OperationKind.EXPORT, CUSTOMER, Use.of(SupportDesk.class)))
                .isNotSameAs(plan);
    }

    @Test
    void givenANewDay_whenPlanned_thenTheRulesAreAskedAgain() {
        Instant[] now = {NOON};
        Clock clock = new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        };
        Instant ends = Instant.parse("2026-11-25T00:00:00Z");
        PrivacyGate gate = PrivacyGate.builder(MAP, ledger, clock)
                .exporters(Map.of(Regime.UK, "GB", Regime.EU, "IE"))
                .interceptor(operation ->
                        operation.at().isBefore(ends) ? Verdict.open(operation) : Verdict.deny(operation, REASON))
                .build();

        assertThat(gate.plan(OperationKind.READ, CUSTOMER, Use.of(SupportDesk.class))
                        .verdict()
                        .denied())
                .isFalse();
        now[0] = ends;
        assertThat(gate.plan(OperationKind.READ, CUSTOMER, Use.of(SupportDesk.class))
                        .verdict()
                        .denied())
                .isTrue();
    }

    @Test
    void givenADecision_whenMade_thenTheLedgerTellsWhatWasShownToWhomAndWhy() {
        gate().decide(
                        OperationKind.READ,
                        CUSTOMER,
                        Use.of(SupportDesk.class).by("agent-7").onBehalfOf("tenant-1"),
                        3);

        LedgerEntry entry = ledger.latest(1).get(0);
        assertThat(entry.event()).isEqualTo(LedgerEvent.USED);
        assertThat(entry.at()).isEqualTo(NOON);
        assertThat(entry.type()).isEqualTo("Customer");
        assertThat(entry.purpose()).isEqualTo("support-desk");
        assertThat(entry.actor()).isEqualTo("agent-7");
        assertThat(entry.controller()).isEqualTo("tenant-1");
        assertThat(entry.count()).isEqualTo(3);
        assertThat(entry.detail())
                .startsWith("reveal name, mask email, omit health; Customer.health: not declared for SupportDesk.")
                .endsWith("; basis Art 6(1)(f)");
    }

    @Test
    void givenALedgerThatFails_whenDecided_thenTheDecisionFailsToo() {
        PrivacyGate gate = gate(new Failing());

        assertThatThrownBy(() -> gate.decide(OperationKind.READ, CUSTOMER, Use.of(SupportDesk.class), 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the disk is full");
    }

    /** A ledger that keeps nothing. */
    static final class Failing implements Ledger {
        @Override
        public void append(LedgerEntry entry) {
            throw new IllegalStateException("the disk is full");
        }

        @Override
        public List<LedgerEntry> latest(int atMost) {
            return List.of();
        }
    }

    // Transfers.

    private FieldPlan sent(Recipient recipient) {
        return gate().decide(
                        OperationKind.TRANSFER,
                        CUSTOMER,
                        Use.of(Newsletter.class).sentTo(recipient),
                        1);
    }

    @Test
    void givenARecipientWithinBothLaws_whenSent_thenAllowedWithACitationOfEach() {
        FieldPlan plan = sent(Recipient.in("FR", "Mailer"));

        assertThat(plan.verdict().denied()).isFalse();
        assertThat(plan.verdict().reasons())
                .filteredOn(reason -> reason.rule().equals("TransferLimitation"))
                .hasSize(2)
                .allSatisfy(reason -> assertThat(reason.citation().toString()).isNotBlank());
        assertThat(ledger.latest(1).get(0).event()).isEqualTo(LedgerEvent.TRANSFERRED);
        assertThat(ledger.latest(1).get(0).detail()).contains("; to Mailer in FR");
    }

    @Test
    void givenASafeguardThatOnlyOneLawKnows_whenSent_thenTheStricterLawWins() {
        FieldPlan plan = sent(Recipient.in("IN", "Mailer").under(Safeguard.IDTA));

        assertThat(plan.verdict().denied()).isTrue();
        assertThat(plan.verdict().fields()).containsOnly(FieldVerdict.OMIT);
        assertThat(plan.verdict().reasons())
                .extracting(Reason::text)
                .anySatisfy(text -> assertThat(text).startsWith("EU GDPR: ").contains("Mend: "));
        assertThat(ledger.latest(1).get(0).event()).isEqualTo(LedgerEvent.REFUSED);
    }

    @Test
    void givenNoRecipientOrAnUnknownCountry_whenSent_thenDenied() {
        assertThat(gate().plan(OperationKind.TRANSFER, CUSTOMER, Use.of(Newsletter.class))
                        .verdict())
                .satisfies(verdict -> {
                    assertThat(verdict.denied()).isTrue();
                    assertThat(verdict.ground()).isEqualTo(Ground.VIOLATION);
                });
        assertThat(sent(Recipient.in("XX", "Mailer")).verdict().denied()).isTrue();
    }

    @Test
    void givenAReadingByARecipientAbroad_whenPlanned_thenTheTransferRulesCountAsWell() {
        assertThat(gate().plan(
                                OperationKind.READ,
                                CUSTOMER,
                                Use.of(AccessNeeds.class).sentTo(Recipient.in("IN", "Mailer")))
                        .verdict()
                        .denied())
                .isTrue();
    }

    @Test
    void givenALawWithoutAnExporter_whenBuilt_thenRefused() {
        assertThatThrownBy(() -> PrivacyGate.builder(MAP, ledger, Clock.fixed(NOON, ZoneOffset.UTC))
                        .exporters(Map.of(Regime.UK, "GB"))
                        .build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("exporters are stated for [UK]");
    }
}
