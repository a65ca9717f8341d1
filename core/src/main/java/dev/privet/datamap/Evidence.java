/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.marking.PurposeMark;
import dev.privet.marking.TypeMark;
import dev.privet.vocabulary.Purpose;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who said what of the data map, for its explanation. Two maps that say the same are equal whoever said it. Immutable. */
final class Evidence {

    private final Map<Class<?>, Map<String, Merge.Held<TypeMark>>> types = new HashMap<>();
    private final Map<Class<?>, Map<String, Merge.Held<PurposeMark>>> purposes = new HashMap<>();
    private final Map<Class<?>, Map<SubjectLink, Tie>> links = new HashMap<>();

    private final Contributed contributed;

    Evidence(Catalogue catalogue, Contributed contributed, PurposeReader reader, Map<Class<?>, List<Tie>> ties) {
        this.contributed = contributed;
        ties.forEach((type, own) -> {
            types.put(type, catalogue.marks(type).held());
            Map<SubjectLink, Tie> byLink = new LinkedHashMap<>();
            own.forEach(tie -> byLink.put(tie.link(), tie));
            links.put(type, byLink);
        });
        reader.all().keySet().forEach(purpose -> purposes.put(purpose, reader.held(purpose)));
    }

    /** The properties that contributors mark as personal data on a class or on what it extends. */
    List<String> contributed(Class<?> type) {
        return contributed.of(type).stream()
                .map(Statement::mark)
                .filter(TypeMark.Personal.class::isInstance)
                .map(mark -> ((TypeMark.Personal) mark).property())
                .toList();
    }

    /** A link with who said it, and in which words. */
    Optional<Tie> of(Class<?> type, SubjectLink link) {
        return Optional.ofNullable(links.getOrDefault(type, Map.of()).get(link));
    }

    /** Who said what holds of an element of a class, and who said otherwise in vain. */
    Optional<Merge.Held<TypeMark>> of(Class<?> type, String element) {
        return Optional.ofNullable(types.getOrDefault(type, Map.of()).get(element));
    }

    /** What holds of a class in one respect, with who said it, ordered by element. */
    <M extends TypeMark> List<Merge.Held<TypeMark>> all(Class<?> type, Class<M> kind) {
        return types.getOrDefault(type, Map.of()).values().stream()
                .filter(held -> kind.isInstance(held.mark()))
                .toList();
    }

    /** Who said what holds of an element of a purpose. */
    Optional<Merge.Held<PurposeMark>> ofPurpose(Class<? extends Purpose> purpose, String element) {
        return Optional.ofNullable(purposes.getOrDefault(purpose, Map.of()).get(element));
    }
}
