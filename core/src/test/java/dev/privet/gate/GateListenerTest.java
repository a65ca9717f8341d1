/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerLevel;
import dev.privet.sample.Canary;
import dev.privet.sample.Logs;
import dev.privet.sample.Sample;
import dev.privet.sample.Sample.Customer;
import dev.privet.sample.Sample.SupportDesk;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Regime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who counts is told what was done, and cannot get in its way. */
class GateListenerTest {

    private static final DataMap MAP = Sample.map();
    private static final RecordType CUSTOMER = MAP.find(Customer.class).orElseThrow();

    private final List<String> told = new ArrayList<>();
    private final List<FieldPlan> plans = new ArrayList<>();

    private PrivacyGateBuilder gate(Ledger ledger) {
        return PrivacyGate.builder(MAP, ledger, Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC))
                .exporters(Map.of(Regime.UK, "GB", Regime.EU, "IE"))
                .listener(this::note);
    }

    private void note(OperationKind kind, @Nullable Class<? extends Purpose> purpose, FieldPlan plan, long count) {
        told.add(count + " " + kind + " " + plan.type().name() + " "
                + (purpose == null ? "none" : purpose.getSimpleName()));
        plans.add(plan);
    }

    @Test
    void givenAScope_whenClosed_thenWhatItShowedIsToldOnceAndSummedUp() {
        PrivacyGate gate = gate(new InMemoryLedger()).build();
        try (PurposeScope scope = gate.context().open(Use.of(SupportDesk.class))) {
            assertThat(scope.use().purpose()).isEqualTo(SupportDesk.class);
            gate.planForReading(CUSTOMER, Reached.RECORD);
            gate.planForReading(CUSTOMER, Reached.RECORD);
            gate.planForReading(CUSTOMER, Reached.PROPERTY);
            assertThat(told).isEmpty();
        }

        assertThat(told).containsExactly("2 READ Customer SupportDesk");
        FieldPlan plan = plans.get(0);
        assertThat(plan.count(FieldOutcome.REVEAL)).isEqualTo(1);
        assertThat(plan.count(FieldOutcome.MASK)).isEqualTo(1);
        assertThat(plan.count(FieldOutcome.OMIT)).isEqualTo(1);
        assertThat(plan.count(FieldOutcome.GENERALISE)).isZero();
        assertThat(plan.exceedsVerdict()).isFalse();
    }

    @Test
    void givenNoPurpose_whenRecordsAreShown_thenEachIsToldAndItsPropertiesAreNot() {
        PrivacyGate gate = gate(new InMemoryLedger()).build();
        gate.planForReading(CUSTOMER, Reached.RECORD);
        gate.planForReading(CUSTOMER, Reached.PROPERTY);

        assertThat(told).containsExactly("1 READ Customer none");
    }

    @Test
    void givenAnOperation_whenDecided_thenItIsToldAndWhatIsOnlyAskedIsNot() {
        PrivacyGate gate = gate(new InMemoryLedger()).build();
        gate.plan(OperationKind.TRANSFER, CUSTOMER, Use.of(SupportDesk.class));
        assertThat(told).isEmpty();

        gate.decide(OperationKind.TRANSFER, CUSTOMER, Use.of(SupportDesk.class), 7);
        assertThat(told).containsExactly("7 TRANSFER Customer SupportDesk");
        assertThat(plans.get(0).denied()).isTrue();
    }

    @Test
    void givenALedgerThatRefuses_whenDecided_thenNothingIsToldSinceNothingMayHappen() {
        PrivacyGate gate = gate(new RefusingLedger()).build();

        assertThatThrownBy(() -> gate.decide(OperationKind.READ, CUSTOMER, Use.of(SupportDesk.class), 1))
                .isInstanceOf(IllegalStateException.class);
        assertThat(told).isEmpty();
    }

    @Test
    void givenAGateThatObserves_whenAScopeIsClosed_thenThePlanTellsThatItExceedsTheVerdict() {
        PrivacyGate gate = gate(new InMemoryLedger()).mode(GateMode.OBSERVE).build();
        gate.decide(OperationKind.READ, CUSTOMER, Use.of(SupportDesk.class), 1);

        assertThat(plans.get(0).isOpen()).isTrue();
        assertThat(plans.get(0).exceedsVerdict()).isTrue();
        assertThat(plans.get(0).count(FieldOutcome.REVEAL)).isEqualTo(3);
    }

    @Test
    void givenAListenerThatFails_whenDecided_thenTheOthersAreToldAndTheLogSaysSoOnceWithoutItsWords() {
        PrivacyGate gate = PrivacyGate.builder(MAP, new InMemoryLedger(), Clock.systemUTC())
                .exporters(Map.of(Regime.UK, "GB", Regime.EU, "IE"))
                .listener((kind, purpose, plan, count) -> {
                    throw new IllegalStateException(Canary.NAME);
                })
                .listener(this::note)
                .build();
        try (Logs logs = new Logs(PrivacyGate.class)) {
            gate.decide(OperationKind.READ, CUSTOMER, Use.of(SupportDesk.class), 1);
            gate.decide(OperationKind.READ, CUSTOMER, Use.of(SupportDesk.class), 2);

            assertThat(told).containsExactly("1 READ Customer SupportDesk", "2 READ Customer SupportDesk");
            assertThat(logs.at(Level.WARN))
                    .singleElement()
                    .asString()
                    .contains("GateListenerTest", "java.lang.IllegalStateException")
                    .doesNotContain(Canary.MARK);
        }
    }

    @Test
    void givenALevel_whenBuilt_thenTheGateTellsIt() {
        assertThat(gate(new InMemoryLedger()).level(LedgerLevel.CHANGES).build().level())
                .isEqualTo(LedgerLevel.CHANGES);
    }

    private static final class RefusingLedger implements Ledger {

        @Override
        public void append(LedgerEntry entry) {
            throw new IllegalStateException("on purpose");
        }

        @Override
        public List<LedgerEntry> latest(int atMost) {
            return List.of();
        }
    }
}
