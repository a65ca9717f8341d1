/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.observation;

import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.gate.FieldPlan;
import dev.privet.gate.GateListener;
import dev.privet.gate.OperationKind;
import dev.privet.vocabulary.Purpose;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Refusals of the gate as observations with an error, below whatever is observed on that thread. Of everything else it looks at one flag. The
 * registry is looked for when something is refused: made earlier, it would wake half of the application. Thread-safe.
 */
record ObservedRefusals(
        Supplier<@Nullable ObservationRegistry> registries,
        Supplier<@Nullable RefusalObservationConvention> convention,
        Supplier<DataMap> dataMap)
        implements GateListener {

    private static final RefusalObservationConvention STANDARD = new DefaultRefusalObservationConvention();

    @Override
    public void decided(OperationKind kind, @Nullable Class<? extends Purpose> purpose, FieldPlan plan, long count) {
        if (plan.denied()) {
            ObservationRegistry registry = registries.get();
            if (registry != null && !registry.isNoop()) {
                tell(kind, purpose, registry);
            }
        }
    }

    private void tell(OperationKind kind, @Nullable Class<? extends Purpose> purpose, ObservationRegistry registry) {
        ProblemCode code = code(kind);
        Observation observation = PrivetObservations.REFUSAL.observation(
                convention.get(), STANDARD, () -> new RefusalObservationContext(id(purpose), kind, code), registry);
        observation.start();
        observation.error(new CodeAlone(code));
        observation.stop();
    }

    private String id(@Nullable Class<? extends Purpose> purpose) {
        return purpose == null
                ? "none"
                : dataMap.get().purpose(purpose).map(DeclaredPurpose::id).orElse("undeclared");
    }

    private static ProblemCode code(OperationKind kind) {
        return switch (kind) {
            case TRANSFER, DISCLOSE -> ProblemCode.CALL_REFUSED;
            case EXPORT -> ProblemCode.EXPORT_FAILED;
            case ERASE -> ProblemCode.ERASURE_REFUSED;
            case COLLECT, READ, LOG -> ProblemCode.ENTITY_REFUSED;
        };
    }
}
