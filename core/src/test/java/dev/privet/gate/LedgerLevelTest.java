/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.datamap.DataMap;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerLevel;
import dev.privet.sample.Sample;
import dev.privet.sample.Sample.AccessNeeds;
import dev.privet.sample.Sample.Customer;
import dev.privet.sample.Sample.SupportDesk;
import dev.privet.sample.Sample.Ticket;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Regime;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How much of what is read goes into the ledger, and what always does. */
class LedgerLevelTest {

    private static final DataMap MAP = Sample.map();

    private final InMemoryLedger ledger = new InMemoryLedger();

    private PrivacyGate gate(LedgerLevel level) {
        return PrivacyGate.builder(MAP, ledger, Clock.systemUTC())
                .exporters(Map.of(Regime.UK, "GB", Regime.EU, "IE"))
                .level(level)
                .build();
    }

    private static void show(PrivacyGate gate, OperationKind kind, Class<?> type) {
        gate.planFor(kind, MAP.find(type).orElseThrow(), Reached.RECORD);
    }

    /** Both types are read for the one purpose, and the customer for the other, which sees something special of them. */
    private List<String> kept(LedgerLevel level, OperationKind kind) {
        PrivacyGate gate = gate(level);
        for (Class<? extends Purpose> purpose : List.of(SupportDesk.class, AccessNeeds.class)) {
            try (PurposeScope scope = gate.context().open(Use.of(purpose))) {
                show(gate, kind, Customer.class);
                assertThat(scope.use().purpose()).isEqualTo(purpose);
            }
        }
        return ledger.latest(9).stream()
                .map(entry -> entry.type() + " " + entry.purpose())
                .toList();
    }

    @Test
    void givenAllReads_whenRead_thenAllAreKept() {
        assertThat(kept(LedgerLevel.ALL_READS, OperationKind.READ))
                .containsExactly("Customer support-desk", "Customer access-needs");
    }

    @Test
    void givenReadsOfSpecialCategories_whenRead_thenOnlyWhatShowedSomethingSpecialIsKept() {
        assertThat(kept(LedgerLevel.SPECIAL_CATEGORY_READS, OperationKind.READ))
                .containsExactly("Customer access-needs");
    }

    @Test
    void givenChanges_whenReadOrLogged_thenNothingIsKept() {
        assertThat(kept(LedgerLevel.CHANGES, OperationKind.READ)).isEmpty();
        assertThat(kept(LedgerLevel.CHANGES, OperationKind.LOG)).isEmpty();
    }

    @Test
    void givenChanges_whenCollectedOrDisclosed_thenItIsKept() {
        assertThat(kept(LedgerLevel.CHANGES, OperationKind.COLLECT)).hasSize(2);
    }

    @Test
    void givenChanges_whenNotMinimised_thenItIsKeptWithItsReason() {
        PrivacyGate gate = gate(LedgerLevel.CHANGES);
        try (PurposeScope scope =
                gate.context().openUnminimised(Use.of(SupportDesk.class), UnminimisedAccess.because("Moving house"))) {
            show(gate, OperationKind.READ, Ticket.class);
            assertThat(scope.use().purpose()).isEqualTo(SupportDesk.class);
        }

        assertThat(ledger.latest(9))
                .singleElement()
                .extracting(LedgerEntry::detail)
                .asString()
                .contains("Moving house");
    }
}
