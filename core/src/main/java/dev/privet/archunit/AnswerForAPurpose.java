/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds endpoints that answer with marked objects and state no purpose, by their types and by what they put into answers. */
final class AnswerForAPurpose extends DutyCondition {

    private static final String REPAIR = "Put @ProcessedFor on it, or answer with what the purpose needs alone";

    private Shown shown;

    AnswerForAPurpose(Knowledge knowledge) {
        super(Duty.ENDPOINTS, knowledge, "state their purpose where they answer with marked objects");
        this.shown = new Shown(knowledge.marks());
    }

    @Override
    public void init(Collection<JavaClass> all) {
        Asm.require();
        shown = new Shown(marks(), Projections.in(all, marks()));
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        List<Endpoint> own = endpoints().of(type).toList();
        Set<String> told = new HashSet<>();
        own.forEach(endpoint -> check(type, endpoint, told, events));
        Optional<List<Passing>> passings = passings(type);
        if (passings.isEmpty() && (!own.isEmpty() || makesAnswers(type))) {
            violated(
                    type,
                    "Class " + type.getName() + " answers requests, and its file cannot be read or followed "
                            + type.getSourceCodeLocation(),
                    "Leave the classes where they were imported from until the rules have been checked",
                    events);
        }
        AnsweredInCode inCode = new AnsweredInCode(type, own, shown, told);
        passings.orElse(List.of()).stream()
                .filter(passing -> passing.sink().isAnswer())
                .forEach(passing ->
                        inCode.each(passing, (place, what, remedy) -> violated(place, what, remedy, events)));
        own.stream()
                .filter(Endpoint::isInherited)
                .forEach(endpoint -> passings(endpoint.method().getOwner()).orElse(List.of()).stream()
                        .filter(passing -> passing.sink() == Sink.RETURN)
                        .filter(passing -> passing.method().equals(endpoint.key()))
                        .forEach(passing -> inCode.inherited(
                                endpoint, passing, (place, what, remedy) -> violated(place, what, remedy, events))));
    }

    private static boolean makesAnswers(JavaClass type) {
        return type.getAccessesFromSelf().stream()
                .anyMatch(access -> List.of(Sink.values()).stream()
                        .anyMatch(sink -> sink.isAnswer() && sink.isIn(access.getTargetOwner())));
    }

    private void check(JavaClass type, Endpoint endpoint, Set<String> told, ConditionEvents events) {
        Optional<Shown.Sighting> copied = shown.copied(endpoint.answers());
        if (copied.isPresent()) {
            // A purpose would be stated in vain.
            told.add(endpoint.key() + copied.get().type().getSimpleName());
            violated(
                    place(type, endpoint),
                    answer(endpoint, copied.get())
                            + ", into which a repository copies personal data, so that nothing is minimised "
                            + endpoint.method().getSourceCodeLocation(),
                    "Load the entity instead, or fill the class by privet.minimiser().record(…)",
                    events);
        } else if (!OpenPurposes.areStatedBy(endpoint)) {
            shown.marked(endpoint.answers()).ifPresent(sighting -> {
                told.add(endpoint.key() + sighting.type().getSimpleName());
                violated(
                        place(type, endpoint),
                        answer(endpoint, sighting) + ", which holds personal data, and states no purpose "
                                + endpoint.method().getSourceCodeLocation(),
                        REPAIR,
                        events);
            });
        }
    }

    static HasAnnotations<?> place(JavaClass type, Endpoint endpoint) {
        return endpoint.isInherited() ? type : endpoint.method();
    }

    private static String answer(Endpoint endpoint, Shown.Sighting sighting) {
        return "Endpoint " + endpoint.name() + " answers with " + sighting.title();
    }
}
