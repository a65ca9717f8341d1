/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.sample.Sample;
import dev.privet.sample.Sample.Customer;
import dev.privet.sample.Sample.Newsletter;
import dev.privet.sample.Sample.SupportDesk;
import dev.privet.sample.Sample.Ticket;
import dev.privet.vocabulary.Regime;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** A purpose is in force where it was opened, for as long as it is open, and nowhere else. */
class PurposeContextTest {

    private static final DataMap MAP = Sample.map();
    private static final RecordType CUSTOMER = MAP.find(Customer.class).orElseThrow();
    private static final RecordType TICKET = MAP.find(Ticket.class).orElseThrow();
    private static final Use DESK = Use.of(SupportDesk.class);
    private static final Use NEWS = Use.of(Newsletter.class);

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final PrivacyGate gate = gate(ledger);

    private static PrivacyGate gate(Ledger ledger) {
        return PrivacyGate.builder(MAP, ledger, Clock.systemUTC())
                .exporters(Map.of(Regime.UK, "GB", Regime.EU, "IE"))
                .build();
    }

    @Test
    void givenNestedScopes_whenClosed_thenTheOuterOneIsInForceAgain() {
        PurposeContext context = gate.context();
        assertThat(context.current()).isEmpty();

        try (PurposeScope outer = context.open(DESK)) {
            assertThat(context.current()).contains(outer.use());
            try (PurposeScope inner = context.open(NEWS)) {
                assertThat(context.current()).contains(NEWS).contains(inner.use());
            }
            assertThat(context.current()).contains(DESK);
        }
        assertThat(context.current()).isEmpty();
    }

    @Test
    void givenWhatWasShown_whenClosed_thenOneEntryForEachTypeHoldsTheCount() {
        try (PurposeScope scope = gate.context().open(DESK.by("agent-7"))) {
            for (int i = 0; i < 3; i++) {
                gate.planForReading(CUSTOMER, Reached.RECORD);
                gate.planForReading(CUSTOMER, Reached.PROPERTY);
            }
            gate.planForReading(TICKET, Reached.RECORD);
            assertThat(scope.use().actor()).isEqualTo("agent-7");
            assertThat(ledger.latest(9)).isEmpty();
        }

        assertThat(ledger.latest(9))
                .extracting(entry -> entry.event() + " " + entry.type() + " " + entry.count() + " " + entry.actor())
                .containsExactly("USED Customer 3 agent-7", "USED Ticket 1 agent-7");
    }

    @Test
    void givenNestedScopes_whenClosed_thenEachAnswersForItsOwn() {
        try (PurposeScope outer = gate.context().open(DESK)) {
            gate.planForReading(CUSTOMER, Reached.RECORD);
            try (PurposeScope inner = gate.context().open(NEWS)) {
                assertThat(inner).isNotSameAs(outer);
                gate.planForReading(CUSTOMER, Reached.RECORD);
                gate.planForReading(CUSTOMER, Reached.RECORD);
            }
        }

        assertThat(ledger.latest(9))
                .extracting(entry -> entry.purpose() + " " + entry.count())
                .containsExactly("newsletter 2", "support-desk 1");
    }

    @Test
    void givenARefusal_whenClosed_thenTheEntrySaysRefused() {
        try (PurposeScope scope = gate.context().open(NEWS.sentTo(Recipient.in("IN", "Mailer")))) {
            assertThat(scope.use().recipient()).isNotNull();
            gate.planForReading(CUSTOMER, Reached.RECORD);
        }

        assertThat(ledger.latest(9)).extracting(LedgerEntry::event).containsExactly(LedgerEvent.REFUSED);
    }

    @Test
    void givenAClosedScope_whenClosedAgain_thenNothingHappens() {
        PurposeScope outer = gate.context().open(DESK);
        PurposeScope scope = gate.context().open(NEWS);
        gate.planForReading(CUSTOMER, Reached.RECORD);
        scope.close();
        scope.close();

        assertThat(gate.context().current()).contains(DESK);
        assertThat(ledger.latest(9)).hasSize(1);
        outer.close();
    }

    @Test
    void givenAnInnerScopeLeftOpen_whenTheOuterIsClosed_thenItIsSaidAndNoPurposeStaysOnTheThread() {
        PurposeScope outer = gate.context().open(DESK);
        gate.planForReading(CUSTOMER, Reached.RECORD);
        PurposeScope inner = gate.context().open(NEWS);
        gate.planForReading(CUSTOMER, Reached.RECORD);

        assertThatThrownBy(outer::close)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("before an inner one");

        assertThat(gate.context().current()).isEmpty();
        assertThat(ledger.latest(9))
                .extracting(LedgerEntry::purpose)
                .containsExactlyInAnyOrder("newsletter", "support-desk");
        inner.close();
        outer.close();
        assertThat(ledger.latest(9)).hasSize(2);
    }

    @Test
    void givenAnotherThread_whenItClosesTheScope_thenRefusedAndTheScopeStaysInForceWhereItIs() throws Exception {
        PurposeScope scope = gate.context().open(DESK);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            assertThatThrownBy(() -> other.submit(scope::close).get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(IllegalStateException.class);
            assertThat(gate.context().current()).contains(DESK);
            scope.close();
            assertThat(gate.context().current()).isEmpty();
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void givenAPooledThread_whenItsTaskEnds_thenTheNextTaskFindsNoPurpose() throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try (PurposeScope scope = gate.context().open(DESK)) {
            assertThat(scope.use()).isEqualTo(DESK);
            Optional<Use> before = pool.submit(() -> gate.context().current()).get();
            Optional<Use> within = pool.submit(() -> {
                        try (PurposeScope inThePool = gate.context().open(NEWS)) {
                            return gate.context().current().filter(inThePool.use()::equals);
                        }
                    })
                    .get();
            Optional<Use> after = pool.submit(() -> gate.context().current()).get();

            assertThat(before).isEmpty();
            assertThat(within).contains(NEWS);
            assertThat(after).isEmpty();
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void givenALedgerThatFailsOnOneType_whenClosed_thenTheOtherTypesAreWrittenAllTheSame() {
        Ledger refusesFirst = new Ledger() {
            private boolean refused;

            @Override
            public void append(LedgerEntry entry) {
                if (!refused) {
                    refused = true;
                    throw new IllegalStateException("full");
                }
                ledger.append(entry);
            }

            @Override
            public List<LedgerEntry> latest(int atMost) {
                return ledger.latest(atMost);
            }
        };
        PrivacyGate partly = gate(refusesFirst);
        PurposeScope scope = partly.context().open(DESK);
        partly.planForReading(CUSTOMER, Reached.RECORD);
        partly.planForReading(TICKET, Reached.RECORD);

        assertThatThrownBy(scope::close)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("full");
        assertThat(ledger.latest(9)).hasSize(1);
        assertThat(partly.context().current()).isEmpty();
    }

    @Test
    void givenALedgerThatFails_whenClosed_thenThrownAndTheThreadIsClearAllTheSame() {
        PrivacyGate failing = gate(new PrivacyGateTest.Failing());
        PurposeScope scope = failing.context().open(DESK);
        failing.planForReading(CUSTOMER, Reached.RECORD);

        assertThatThrownBy(scope::close).hasMessage("the disk is full");

        assertThat(failing.context().current()).isEmpty();
        scope.close();
    }

    @Test
    void givenTwoGates_whenOneHasAPurpose_thenTheOtherHasNone() {
        PrivacyGate other = gate(ledger);
        try (PurposeScope scope = gate.context().open(DESK)) {
            assertThat(scope.use()).isEqualTo(DESK);
            assertThat(other.context().current()).isEmpty();
        }
    }
}
