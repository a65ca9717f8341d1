/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.marking.TypeMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What holds of a class once all sources are brought together, unjudged.
 *
 * @param type the class
 * @param properties its properties
 * @param held what holds, by element
 * @param conflicts pairs of statements that contradict each other
 */
record MergedMarks(
        Class<?> type,
        Properties properties,
        Map<String, Merge.Held<TypeMark>> held,
        List<List<Statement<TypeMark>>> conflicts) {

    static MergedMarks of(Class<?> type, Properties properties, List<Statement<TypeMark>> statements) {
        List<List<Statement<TypeMark>>> conflicts = new ArrayList<>();
        Map<String, Merge.Held<TypeMark>> held =
                Merge.of(statements, (one, other) -> conflicts.add(List.of(one, other)));
        return new MergedMarks(type, properties, held, conflicts);
    }

    /** The marks of one kind, ordered by element. */
    <M extends TypeMark> List<M> all(Class<M> kind) {
        List<M> found = new ArrayList<>();
        for (Merge.Held<TypeMark> one : held.values()) {
            if (kind.isInstance(one.mark())) {
                found.add(kind.cast(one.mark()));
            }
        }
        return found;
    }

    /** The references that a property has, of which each holds in another case. */
    List<TypeMark.Reference> references(String property) {
        return all(TypeMark.Reference.class).stream()
                .filter(reference -> reference.property().equals(property))
                .toList();
    }

    /** What two links have in common of which each holds in another case: the value that leads to rows of several classes. */
    String caseOrPath(String path) {
        String first = PropertyPath.steps(path).get(0);
        return references(first).size() > 1 ? first : path;
    }

    /** The links that lead up from the class, or down from it. */
    List<TypeMark.Link> links(boolean downwards) {
        return all(TypeMark.Link.class).stream()
                .filter(link -> link.downwards() == downwards)
                .toList();
    }

    String name() {
        return type.getSimpleName();
    }
}
