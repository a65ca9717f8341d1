/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.marking.DataMapContribution;
import dev.privet.marking.DataMapContributor;
import dev.privet.marking.Provenance;
import dev.privet.marking.PurposeMark;
import dev.privet.marking.TypeMark;
import dev.privet.vocabulary.Purpose;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What contributors say, of classes and of purposes. */
final class Contributed {

    private final Map<Class<?>, List<Statement<TypeMark>>> types = new LinkedHashMap<>();
    private final Map<Class<? extends Purpose>, List<Statement<PurposeMark>>> purposes = new LinkedHashMap<>();

    Contributed(List<DataMapContributor> contributors) {
        for (DataMapContributor contributor : contributors) {
            DataMapContribution contribution = new DataMapContribution();
            contributor.contribute(contribution);
            Provenance from = new Provenance(Provenance.Source.CONTRIBUTOR, contributor.name());
            contribution.types().forEach((type, marks) -> {
                List<Statement<TypeMark>> said = types.computeIfAbsent(type, key -> new ArrayList<>());
                marks.marks().forEach(mark -> said.add(new Statement<>(mark, from, 0, false)));
            });
            contribution.purposes().forEach((purpose, marks) -> {
                List<Statement<PurposeMark>> said = purposes.computeIfAbsent(purpose, key -> new ArrayList<>());
                marks.marks().forEach(mark -> said.add(new Statement<>(mark, from, 0, false)));
            });
        }
    }

    /** The classes that contributors speak of. */
    Set<Class<?>> types() {
        return types.keySet();
    }

    /** What is said of a class, and of what it extends, from as far away as that is. */
    List<Statement<TypeMark>> of(Class<?> type) {
        if (types.isEmpty()) {
            return List.of();
        }
        List<Statement<TypeMark>> said = new ArrayList<>();
        for (Class<?> spokenOf : Hierarchy.of(type)) {
            int distance = Hierarchy.distance(type, spokenOf);
            types.getOrDefault(spokenOf, List.of())
                    .forEach(statement ->
                            said.add(new Statement<>(statement.mark(), statement.from(), distance, false)));
        }
        return said;
    }

    /** What is said of a purpose. */
    List<Statement<PurposeMark>> ofPurpose(Class<? extends Purpose> purpose) {
        return purposes.getOrDefault(purpose, List.of());
    }

    /** The purposes that contributors speak of. */
    Set<Class<? extends Purpose>> purposes() {
        return purposes.keySet();
    }
}
