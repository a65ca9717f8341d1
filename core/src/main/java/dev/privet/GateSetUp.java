/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet;

import dev.privet.choice.ChoiceReader;
import dev.privet.datamap.DataMap;
import dev.privet.gate.GateListener;
import dev.privet.gate.GateMode;
import dev.privet.gate.PrivacyGate;
import dev.privet.gate.PrivacyGateBuilder;
import dev.privet.gate.PrivacyInterceptor;
import dev.privet.ledger.GatheringLedger;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerKeeper;
import dev.privet.ledger.LedgerLevel;
import dev.privet.ledger.LedgerOptions;
import dev.privet.ledger.SealableLedger;
import dev.privet.location.ResidencyPolicy;
import dev.privet.minimise.Treatments;
import dev.privet.vocabulary.Regime;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What was said of how uses are decided and what evidence is kept of them, for the builder. */
final class GateSetUp {

    final List<PrivacyInterceptor> interceptors = new ArrayList<>();

    final List<GateListener> listeners = new ArrayList<>();

    GateMode mode = GateMode.ENFORCE;

    LedgerOptions options = LedgerOptions.standard();

    UnaryOperator<Treatments> treatments = UnaryOperator.identity();

    @Nullable
    ResidencyPolicy residency;

    @Nullable
    Ledger ledger;

    void treated(UnaryOperator<Treatments> change) {
        UnaryOperator<Treatments> before = treatments;
        Objects.requireNonNull(change, "change");
        treatments = standard -> change.apply(before.apply(standard));
    }

    Ledger evidence() {
        return ledger == null ? BuildLog.forgetfulLedger() : ledger;
    }

    PrivacyGate gate(
            DataMap dataMap,
            Ledger evidence,
            Map<Regime, String> laws,
            Clock clock,
            ZoneId zone,
            Optional<ChoiceReader> reader) {
        PrivacyGateBuilder builder = PrivacyGate.builder(dataMap, evidence, clock)
                .exporters(laws)
                .zone(zone)
                .mode(mode)
                .level(options.level());
        interceptors.forEach(builder::interceptor);
        listeners.forEach(builder::listener);
        if (residency != null) {
            builder.residency(residency);
        }
        reader.ifPresent(builder::choices);
        return builder.build();
    }

    /** The ledger, where it can be asked and every use goes into it. */
    Optional<SealableLedger> uses(Ledger evidence) {
        return options.level() == LedgerLevel.ALL_READS && evidence instanceof SealableLedger sealable
                ? Optional.of(sealable)
                : Optional.empty();
    }

    /** What lets entries on uses wait, where they may. */
    Optional<GatheringLedger> gathering(Ledger evidence) {
        return options.gatheredFor().isZero()
                ? Optional.empty()
                : Optional.of(new GatheringLedger(evidence, options.gatheredFor()));
    }

    /** What seals the ledger, where it can be sealed. */
    Optional<LedgerKeeper> keeper(Ledger evidence, Clock clock, ZoneId zone) {
        return evidence instanceof SealableLedger sealable
                ? Optional.of(LedgerKeeper.of(sealable, options, clock, zone))
                : Optional.empty();
    }
}
