/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.datamap.DataMap;
import dev.privet.marking.DataMapContribution;
import dev.privet.marking.DataMapContributor;
import dev.privet.marking.TypeMark;
import jakarta.persistence.metamodel.Metamodel;
import jakarta.persistence.metamodel.Type;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The entities and embeddables of a persistence unit, and which of them bear a mark. */
record MarkedEntities(Metamodel metamodel) {

    Stream<Class<?>> mapped() {
        return Stream.concat(metamodel.getEntities().stream(), metamodel.getEmbeddables().stream())
                .<Class<?>>map(Type::getJavaType)
                .filter(Objects::nonNull);
    }

    List<Class<?>> marked(Collection<DataMapContributor> contributors) {
        Set<Class<?>> spokenOf = spokenOf(contributors);
        List<Class<?>> mapped = mapped().distinct().toList();
        Set<Class<?>> marked = DataMap.marked(mapped);
        return mapped.stream()
                .filter(type ->
                        marked.contains(type) || spokenOf.stream().anyMatch(above -> above.isAssignableFrom(type)))
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }

    /** How a row is displayed makes it nobody's. */
    private static Set<Class<?>> spokenOf(Collection<DataMapContributor> contributors) {
        Set<Class<?>> spokenOf = new LinkedHashSet<>();
        for (DataMapContributor contributor : contributors) {
            DataMapContribution said = new DataMapContribution();
            contributor.contribute(said);
            said.types().forEach((type, marks) -> {
                if (!marks.marks().stream().allMatch(TypeMark.Displayed.class::isInstance)) {
                    spokenOf.add(type);
                }
            });
        }
        return spokenOf;
    }
}
