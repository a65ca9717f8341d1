/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.stream.Stream;

/** Finds endpoints that answer with marked objects and state no purpose. */
final class AnswerForAPurpose extends DutyCondition {

    private static final String PROCESSED_FOR = "dev.privet.spring.ProcessedFor";
    static final String PRIVET = "dev.privet.Privet";

    private final Shown shown;

    AnswerForAPurpose(Knowledge knowledge) {
        super(Duty.ENDPOINTS, knowledge, "state their purpose where they answer with marked objects");
        this.shown = new Shown(knowledge.marks());
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        type.getMethods().stream()
                .filter(endpoints()::isOne)
                .filter(method -> !hasPurpose(method))
                .forEach(method -> shown.marked(method.getReturnType())
                        .ifPresent(sighting -> violated(
                                method,
                                "Endpoint " + name(method) + " answers with "
                                        + sighting.type().getSimpleName()
                                        + (sighting.way().isEmpty()
                                                ? ""
                                                : " (by " + sighting.way().substring(1) + ")")
                                        + ", which holds personal data, and states no purpose "
                                        + method.getSourceCodeLocation(),
                                "Put @ProcessedFor on it, or answer with what the purpose needs alone",
                                events)));
    }

    private static boolean hasPurpose(JavaMethod method) {
        return Stream.concat(Endpoints.declared(method), Endpoints.upwards(method.getOwner()))
                        .anyMatch(place -> Endpoints.bears(place, PROCESSED_FOR))
                || method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().getName().equals(PRIVET)
                                && call.getTarget().getName().equals("use"));
    }
}
