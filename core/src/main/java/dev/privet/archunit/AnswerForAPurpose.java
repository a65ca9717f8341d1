/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.Collection;
import java.util.Optional;

/** Finds endpoints that answer with marked objects and state no purpose. */
final class AnswerForAPurpose extends DutyCondition {

    private static final String PROCESSED_FOR = "dev.privet.spring.ProcessedFor";
    static final String PRIVET = "dev.privet.Privet";

    private Shown shown;

    AnswerForAPurpose(Knowledge knowledge) {
        super(Duty.ENDPOINTS, knowledge, "state their purpose where they answer with marked objects");
        this.shown = new Shown(knowledge.marks());
    }

    @Override
    public void init(Collection<JavaClass> all) {
        shown = new Shown(marks(), Projections.in(all, marks()));
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        endpoints().of(type).forEach(endpoint -> {
            Optional<Shown.Sighting> copied = shown.copied(endpoint.answers());
            if (copied.isPresent()) {
                // A purpose would be stated in vain.
                violated(
                        place(type, endpoint),
                        answer(endpoint, copied.get())
                                + ", into which a repository copies personal data, so that nothing is minimised "
                                + endpoint.method().getSourceCodeLocation(),
                        "Load the entity instead, or fill the class by privet.minimiser().record(…)",
                        events);
            } else if (!hasPurpose(endpoint)) {
                shown.marked(endpoint.answers())
                        .ifPresent(sighting -> violated(
                                place(type, endpoint),
                                answer(endpoint, sighting) + ", which holds personal data, and states no purpose "
                                        + endpoint.method().getSourceCodeLocation(),
                                "Put @ProcessedFor on it, or answer with what the purpose needs alone",
                                events));
            }
        });
    }

    private static HasAnnotations<?> place(JavaClass type, Endpoint endpoint) {
        return endpoint.isInherited() ? type : endpoint.method();
    }

    private static String answer(Endpoint endpoint, Shown.Sighting sighting) {
        return "Endpoint " + endpoint.name() + " answers with "
                + sighting.type().getSimpleName()
                + (sighting.way().isEmpty() ? "" : " (by " + sighting.way().substring(1) + ")");
    }

    private static boolean hasPurpose(Endpoint endpoint) {
        return endpoint.places().anyMatch(place -> Endpoints.bears(place, PROCESSED_FOR))
                || endpoint.method().getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().getName().equals(PRIVET)
                                && call.getTarget().getName().equals("use"));
    }
}
