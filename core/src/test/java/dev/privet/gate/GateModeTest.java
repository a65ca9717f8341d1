/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import dev.privet.annotation.AnswerDataSubject;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.fact.Certainty;
import dev.privet.fact.Citation;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.sample.Canary;
import dev.privet.sample.Logs;
import dev.privet.sample.Sample;
import dev.privet.sample.Sample.Customer;
import dev.privet.sample.Sample.Newsletter;
import dev.privet.sample.Sample.SupportDesk;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Regime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is decided but not carried out, and what differs from one operation, tenant and day to the next. */
class GateModeTest {

    private static final DataMap MAP = Sample.map();
    private static final RecordType CUSTOMER = MAP.find(Customer.class).orElseThrow();
    private static final Reason REASON =
            new Reason("HouseRule", Ground.VIOLATION, "Not today.", new Citation("Act s. 1", Certainty.KNOWN));

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final Instant[] now = {Instant.parse("2026-11-24T23:59:59Z")};

    private PrivacyGateBuilder gate() {
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        };
        return PrivacyGate.builder(MAP, ledger, clock).exporters(Map.of(Regime.UK, "GB", Regime.EU, "IE"));
    }

    /** Nothing is declared for it. */
    private interface Undeclared extends Purpose {}

    @Test
    void givenAPurposeThatNothingIsDeclaredFor_whenPlanned_thenNothingIsShownOnAGap() {
        FieldPlan plan = gate().build().plan(OperationKind.READ, CUSTOMER, Use.of(Undeclared.class));

        assertThat(plan.fields(FieldOutcome.OMIT)).containsExactly("email", "health", "name");
        assertThat(plan.verdict().ground()).isEqualTo(Ground.GAP);
        assertThat(plan.verdict().reasons())
                .extracting(Reason::toString)
                .containsExactly("Undeclared is a purpose that no marked field is declared for. [GDPR Art 5(1)(b)]");
    }

    @Test
    void givenAPurposeThatNothingIsDeclaredFor_whenSomethingIsShown_thenTheDeveloperIsToldOnce() {
        try (Logs logs = new Logs(PrivacyGate.class)) {
            PrivacyGate gate = gate().build();
            for (OperationKind kind : OperationKind.values()) {
                gate.plan(kind, CUSTOMER, Use.of(Undeclared.class));
                gate.plan(kind, CUSTOMER, Use.of(Undeclared.class).onBehalfOf("tenant"));
                gate.plan(kind, CUSTOMER, Use.of(SupportDesk.class));
                gate.plan(kind, CUSTOMER, Use.of(AnswerDataSubject.class));
            }

            assertThat(logs.at(Level.WARN))
                    .containsExactly(
                            "The purpose Undeclared is in force and no marked field names it, so personal fields are"
                                    + " left out of Customer and of all else. Name it on the fields that it needs, such as"
                                    + " @PersonalData(purposes = Undeclared.class). This is said once for each purpose.");
        }
    }

    @Test
    void givenAPurposeForSomeFields_whenPlanned_thenEachReasonSaysForWhichAndOnWhatGround() {
        FieldPlan plan = gate().build().plan(OperationKind.READ, CUSTOMER, Use.of(SupportDesk.class));

        assertThat(plan.verdict().reasons())
                .extracting(reason -> reason.ground() + ": " + reason.text())
                .containsExactlyInAnyOrder(
                        "ALLOWED: Customer.email, Customer.name: declared for SupportDesk.",
                        "VIOLATION: Customer.health: not declared for SupportDesk.");
    }

    @Test
    void givenALog_whenPlanned_thenNothingIsShownBetterThanMasked() {
        FieldPlan desk = gate().build().plan(OperationKind.LOG, CUSTOMER, Use.of(SupportDesk.class));
        FieldPlan answer = gate().build().plan(OperationKind.LOG, CUSTOMER, Use.of(AnswerDataSubject.class));
        FieldPlan nobody = gate().build().plan(OperationKind.LOG, CUSTOMER, null);

        assertThat(desk.fields(FieldOutcome.MASK)).containsExactly("email", "name");
        assertThat(desk.fields(FieldOutcome.OMIT)).containsExactly("health");
        assertThat(answer.fields(FieldOutcome.MASK)).containsExactly("email", "health", "name");
        assertThat(nobody.fields(FieldOutcome.OMIT)).hasSize(3);
    }

    @Test
    void givenARuleOfOneTenant_whenPlanned_thenItCountsForThatTenantAlone() {
        PrivacyGate gate = gate().interceptor(operation -> "closed-club".equals(operation.controller())
                        ? Verdict.deny(operation, REASON)
                        : Verdict.open(operation))
                .build();

        assertThat(gate.plan(
                                OperationKind.READ,
                                CUSTOMER,
                                Use.of(SupportDesk.class).onBehalfOf("closed-club"))
                        .denied())
                .isTrue();
        assertThat(gate.plan(
                                OperationKind.READ,
                                CUSTOMER,
                                Use.of(SupportDesk.class).onBehalfOf("open-club"))
                        .denied())
                .isFalse();
    }

    @Test
    void givenAScopeThatLastsPastMidnight_whenTheNextRecordIsReached_thenTodaysRulesCountAndBothDaysAreInTheLedger() {
        Instant midnight = Instant.parse("2026-11-25T00:00:00Z");
        PrivacyGate gate = gate().interceptor(operation ->
                        operation.at().isBefore(midnight) ? Verdict.open(operation) : Verdict.deny(operation, REASON))
                .build();
        try (PurposeScope scope = gate.context().open(Use.of(SupportDesk.class))) {
            assertThat(gate.planForReading(CUSTOMER, Reached.RECORD).denied()).isFalse();
            now[0] = midnight;
            // What belongs to a record that was begun yesterday is finished as it was begun.
            assertThat(gate.planForReading(CUSTOMER, Reached.PROPERTY).denied()).isFalse();
            assertThat(gate.planForReading(CUSTOMER, Reached.PART).denied()).isFalse();
            assertThat(gate.planForReading(CUSTOMER, Reached.RECORD).denied()).isTrue();
            assertThat(scope.use().purpose()).isEqualTo(SupportDesk.class);
        }

        assertThat(ledger.latest(9))
                .extracting(entry -> entry.event() + " " + entry.count())
                .containsExactlyInAnyOrder("USED 2", "REFUSED 1");
    }

    @Test
    void givenARowThatIsBeingShownAtMidnight_whenAnotherRecordIsReached_thenTheRowIsFinishedAsItWasBegun() {
        PrivacyGate gate = gate().build();
        RecordType ticket = MAP.find(Sample.Ticket.class).orElseThrow();
        try (PurposeScope scope = gate.context().open(Use.of(SupportDesk.class));
                ShownRow old =
                        gate.showing(OperationKind.READ, CUSTOMER, Reached.RECORD, from -> LocalDate.of(2001, 1, 1))) {
            now[0] = Instant.parse("2026-11-25T00:00:00Z");
            gate.planForReading(ticket, Reached.RECORD);

            assertThat(gate.planForReading(CUSTOMER, Reached.PROPERTY)).isSameAs(old.plan());
            assertThat(old.plan().fields(FieldOutcome.OMIT)).hasSize(3);
            assertThat(scope.use().purpose()).isEqualTo(SupportDesk.class);
        }
    }

    @Test
    void givenARuleThatFailsOnEveryRecord_whenManyAreReached_thenTheyAreOneEntry() {
        PrivacyGate gate = gate().interceptor(operation -> {
                    throw new IllegalStateException("broken");
                })
                .build();
        try (PurposeScope scope = gate.context().open(Use.of(SupportDesk.class))) {
            for (int i = 0; i < 100; i++) {
                assertThat(gate.planForReading(CUSTOMER, Reached.RECORD).denied())
                        .isTrue();
            }
            assertThat(scope.use().purpose()).isEqualTo(SupportDesk.class);
        }

        assertThat(ledger.latest(9))
                .extracting(entry -> entry.event() + " " + entry.count())
                .containsExactly("REFUSED 100");
    }

    @Test
    void givenSeveralKindsOfOperationInAScope_whenClosed_thenEachIsTold() {
        PrivacyGate gate = gate().build();
        try (PurposeScope scope = gate.context().open(Use.of(SupportDesk.class))) {
            gate.planFor(OperationKind.LOG, CUSTOMER, Reached.RECORD);
            gate.planFor(OperationKind.READ, CUSTOMER, Reached.RECORD);
            assertThat(scope.use().purpose()).isEqualTo(SupportDesk.class);
        }

        assertThat(ledger.latest(9))
                .extracting(LedgerEntry::detail)
                .satisfiesExactlyInAnyOrder(
                        detail -> assertThat(detail).startsWith("log: mask email name, omit health;"),
                        detail -> assertThat(detail).startsWith("reveal name, mask email, omit health;"));
    }

    @Test
    void givenThePowerToSeeEverything_whenRead_thenAllIsShownAndTheReasonIsInTheLedger() {
        PrivacyGate gate = gate().build();
        UnminimisedAccess access = UnminimisedAccess.because("Customers move to the new database.");
        try (PurposeScope scope = gate.context().openUnminimised(Use.of(SupportDesk.class), access)) {
            assertThat(gate.planForReading(CUSTOMER, Reached.RECORD).isOpen()).isTrue();
            // Elsewhere, the use sees what it needs.
            Runnable elsewhere = () -> assertThat(
                            gate.planForReading(CUSTOMER, Reached.RECORD).isOpen())
                    .isFalse();
            gate.context().carry(elsewhere).run();

            assertThat(scope.use().purpose()).isEqualTo(SupportDesk.class);
        }

        assertThat(ledger.latest(9))
                .extracting(LedgerEntry::detail)
                .satisfiesExactlyInAnyOrder(
                        detail -> assertThat(detail)
                                .startsWith("reveal email health name;")
                                .endsWith("; not minimised: Customers move to the new database."),
                        detail -> assertThat(detail).startsWith("reveal name, mask email, omit health;"));
    }

    @Test
    void givenThePowerToSeeEverything_whenARuleDenies_thenItStaysDenied() {
        PrivacyGate gate = gate().build();
        Use abroad = Use.of(SupportDesk.class).sentTo(Recipient.in("BR", "Encomenda Exemplo"));
        try (PurposeScope scope = gate.context().openUnminimised(abroad, UnminimisedAccess.because("A test."))) {
            assertThat(gate.planForReading(CUSTOMER, Reached.RECORD).denied()).isTrue();
            assertThat(scope.use()).isEqualTo(abroad);
        }
        assertThat(ledger.latest(1)).extracting(LedgerEntry::event).containsExactly(LedgerEvent.REFUSED);
        assertThatThrownBy(() -> UnminimisedAccess.because(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("because: say why everything has to be seen");
    }

    @Test
    void givenAGateThatObserves_whenUsed_thenAllIsShownAndWhatWouldHaveBeenWithheldIsCountedAndSaidOnce() {
        try (Logs logs = new Logs(PrivacyGate.class)) {
            PrivacyGate gate = gate().mode(GateMode.OBSERVE).build();
            assertThat(logs.at(Level.WARN)).singleElement().asString().contains("PRIVET ONLY OBSERVES");

            for (int i = 0; i < 2; i++) {
                assertThat(gate.planForReading(CUSTOMER, Reached.RECORD).isOpen())
                        .isTrue();
                try (PurposeScope scope = gate.context().open(Use.of(SupportDesk.class))) {
                    assertThat(gate.planForReading(CUSTOMER, Reached.RECORD).isOpen())
                            .isTrue();
                    assertThat(gate.planForReading(CUSTOMER, Reached.PROPERTY).isOpen())
                            .isTrue();
                    assertThat(scope.use().purpose()).isEqualTo(SupportDesk.class);
                }
            }

            assertThat(gate.observations())
                    .hasToString(
                            "[2 × READ of Customer for SupportDesk: would have withheld email MASK, health OMIT,"
                                    + " because Customer.health: not declared for SupportDesk.,"
                                    + " 2 × READ of Customer with no purpose in force: would have withheld email OMIT, health OMIT, name OMIT]");
            assertThat(logs.at(Level.WARN))
                    .hasSize(3)
                    .noneSatisfy(line -> assertThat(line).contains(Canary.MARK));
            assertThat(ledger.latest(9))
                    .extracting(LedgerEntry::detail)
                    .allSatisfy(detail -> assertThat(detail).startsWith("reveal email health name;"));
        }
    }

    @Test
    void givenAGateThatObserves_whenATransferWouldBeRefusedOrAPersonIsAnswered_thenTheOneGoesOnAndTheOtherIsEnforced() {
        PrivacyGate gate = gate().mode(GateMode.OBSERVE)
                .interceptor(operation -> operation.kind() == OperationKind.EXPORT
                        ? Verdict.deny(operation, REASON)
                        : Verdict.open(operation))
                .build();
        Use abroad = Use.of(Newsletter.class).sentTo(Recipient.in("BR", "Encomenda Exemplo"));

        FieldPlan sent = gate.plan(OperationKind.TRANSFER, CUSTOMER, abroad);
        assertThat(sent.denied()).isFalse();
        assertThat(sent.verdict().denied()).isTrue();
        assertThat(gate.plan(OperationKind.EXPORT, CUSTOMER, Use.of(AnswerDataSubject.class))
                        .denied())
                .isTrue();
        assertThat(gate.mode()).isEqualTo(GateMode.OBSERVE);
    }
}
