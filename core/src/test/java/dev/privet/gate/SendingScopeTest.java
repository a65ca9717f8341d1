/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.sample.Sample;
import dev.privet.sample.Sample.Customer;
import dev.privet.sample.Sample.SupportDesk;
import dev.privet.sample.Sample.Ticket;
import dev.privet.vocabulary.Regime;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is read for a recipient leaves with it. */
class SendingScopeTest {

    private static final DataMap MAP = Sample.map();
    private static final RecordType CUSTOMER = MAP.find(Customer.class).orElseThrow();
    private static final RecordType TICKET = MAP.find(Ticket.class).orElseThrow();
    private static final Use DESK = Use.of(SupportDesk.class);

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final PrivacyGate gate = PrivacyGate.builder(MAP, ledger, Clock.systemUTC())
            .exporters(Map.of(Regime.UK, "GB", Regime.EU, "IE"))
            .build();

    @Test
    void givenARecipientWhoMayHaveIt_whenRead_thenItIsATransferLikeAnyOther() {
        Use use = DESK.sentTo(Recipient.in("GB", "Example Desk Ltd"));
        FieldPlan plan;
        try (PurposeScope scope = gate.context().openSending(use)) {
            plan = gate.planForReading(CUSTOMER, Reached.RECORD);
            gate.planForReading(CUSTOMER, Reached.RECORD);

            assertThat(scope.sent()).containsExactly(plan);
        }

        assertThat(plan).isSameAs(gate.plan(OperationKind.TRANSFER, CUSTOMER, use));
        assertThat(plan.denied()).isFalse();
        assertThat(ledger.latest(9))
                .extracting(entry -> entry.event() + " " + entry.type() + " " + entry.count())
                .containsExactly("TRANSFERRED Customer 2");
    }

    @Test
    void givenARecipientWhoMayNotHaveIt_whenRead_thenItIsDeniedAndKept() {
        try (PurposeScope scope = gate.context().openSending(DESK.sentTo(Recipient.in("IN", "Example Desk Ltd")))) {
            gate.planForReading(CUSTOMER, Reached.RECORD);
            gate.planForReading(TICKET, Reached.PART);

            assertThat(scope.sent()).hasSize(2).allMatch(FieldPlan::denied);
        }

        assertThat(ledger.latest(9))
                .extracting(entry -> entry.event() + " " + entry.type())
                .containsExactlyInAnyOrder("REFUSED Customer", "REFUSED Ticket");
    }

    @Test
    void givenNoRecipient_whenRead_thenItIsDenied() {
        try (PurposeScope scope = gate.context().openSending(DESK)) {
            gate.planForReading(CUSTOMER, Reached.RECORD);

            assertThat(scope.sent()).singleElement().matches(FieldPlan::denied);
        }
    }

    @Test
    void givenWhatIsLogged_whenSending_thenItIsNoPartOfWhatLeaves() {
        try (PurposeScope scope = gate.context().openSending(DESK)) {
            gate.planFor(OperationKind.LOG, CUSTOMER, Reached.RECORD);

            assertThat(scope.sent()).isEmpty();
        }
    }

    @Test
    void givenSomebodyWhoSeesEverything_whenSending_thenItIsMinimisedAllTheSame() {
        Use use = DESK.sentTo(Recipient.in("GB", "Example Desk Ltd"));
        try (PurposeScope outer = gate.context().openUnminimised(use, UnminimisedAccess.because("A migration"))) {
            assertThat(outer.use()).isEqualTo(use);
            try (PurposeScope inner = gate.context().openSending(use)) {
                assertThat(gate.planForReading(CUSTOMER, Reached.RECORD).isOpen())
                        .isFalse();
                assertThat(inner.sent()).hasSize(1);
            }
            assertThat(gate.planForReading(CUSTOMER, Reached.RECORD).isOpen()).isTrue();
        }
    }

    @Test
    void givenAnOrdinaryScope_whenRead_thenNothingWasSent() {
        try (PurposeScope scope = gate.context().open(DESK.sentTo(Recipient.in("GB", "Example Desk Ltd")))) {
            gate.planForReading(CUSTOMER, Reached.RECORD);

            assertThat(scope.sent()).isEmpty();
        }
    }
}
