/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet;

import dev.privet.choice.ChoiceReader;
import dev.privet.gate.GateMode;
import dev.privet.gate.PrivacyGate;
import dev.privet.gate.PrivacyGateBuilder;
import dev.privet.gate.PrivacyInterceptor;
import dev.privet.location.ResidencyPolicy;
import dev.privet.minimise.Treatments;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What was said of the gate, for the builder. */
final class GateSetUp {

    final List<PrivacyInterceptor> interceptors = new ArrayList<>();
    GateMode mode = GateMode.ENFORCE;

    UnaryOperator<Treatments> treatments = UnaryOperator.identity();

    @Nullable
    ResidencyPolicy residency;

    void treated(UnaryOperator<Treatments> change) {
        UnaryOperator<Treatments> before = treatments;
        Objects.requireNonNull(change, "change");
        treatments = standard -> change.apply(before.apply(standard));
    }

    PrivacyGate gate(PrivacyGateBuilder gate, Optional<ChoiceReader> choices) {
        gate.mode(mode);
        interceptors.forEach(gate::interceptor);
        if (residency != null) {
            gate.residency(residency);
        }
        choices.ifPresent(gate::choices);
        return gate.build();
    }
}
