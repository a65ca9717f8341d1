/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.datamap.LinkStep;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.SubjectLink;
import dev.privet.jpa.internal.mapping.MappedCollection;
import dev.privet.jpa.internal.mapping.MappedEntity;
import dev.privet.jpa.internal.mapping.MappedReference;
import dev.privet.jpa.internal.mapping.MappedValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An entity whose rows are erased.
 *
 * @param type what the data map says of its rows
 * @param entity where they lie
 * @param version the number that counts the changes of a row, if there is one
 */
record ErasedEntity(RecordType type, MappedEntity entity, Optional<MappedValue> version) {

    /** Rows are sorted by it one by one; all that is in it need not be looked through for that. */
    @Override
    public int hashCode() {
        return entity.name().hashCode();
    }

    /** The plain values at some paths and below them, but not those at the paths that are kept and below these. */
    List<MappedValue> values(Collection<String> paths, Collection<String> kept) {
        return at(entity.values(), paths, kept);
    }

    List<MappedReference> references(Collection<String> paths, Collection<String> kept) {
        return at(entity.references(), paths, kept);
    }

    List<MappedCollection> collections(Collection<String> paths, Collection<String> kept) {
        return at(entity.collections(), paths, kept);
    }

    private static <T> List<T> at(Map<String, T> found, Collection<String> paths, Collection<String> kept) {
        return found.entrySet().stream()
                .filter(one -> covers(paths, one.getKey()) && !covers(kept, one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Of collections that stay as such, the parts of their elements at some paths and below them; no collection without any. */
    Map<MappedCollection, List<MappedValue>> elementParts(Collection<String> paths, Collection<String> kept) {
        Map<MappedCollection, List<MappedValue>> found = new LinkedHashMap<>();
        for (MappedCollection collection : entity.collections().values()) {
            if (!covers(paths, collection.path())) {
                List<MappedValue> parts = Stream.of(collection.elements(), collection.keys())
                        .flatMap(values -> values.entrySet().stream())
                        .filter(part -> !part.getKey().isEmpty())
                        .filter(part -> {
                            String path = collection.path() + "." + part.getKey();
                            return covers(paths, path) && !covers(kept, path);
                        })
                        .map(Map.Entry::getValue)
                        .toList();
                if (!parts.isEmpty()) {
                    found.put(collection, parts);
                }
            }
        }
        return found;
    }

    private static boolean covers(Collection<String> paths, String path) {
        return paths.stream().anyMatch(above -> path.equals(above) || path.startsWith(above + "."));
    }

    /** The collections in tables that hold nothing but what belongs to the row. */
    List<MappedCollection> parts() {
        return entity.collections().values().stream()
                .filter(collection -> collection.kind() != MappedCollection.Kind.FOREIGN_KEY)
                .toList();
    }

    /** What a link begins with in the row itself: a reference, a bare value or a collection; nothing where it begins elsewhere. */
    Stream<String> begins(SubjectLink link) {
        List<String> path = new ArrayList<>();
        for (LinkStep step : link.steps()) {
            if (step instanceof LinkStep.Along along) {
                path.add(along.property());
            } else if (step instanceof LinkStep.Match match) {
                path.add(match.property());
            } else {
                return Stream.empty();
            }
            String here = String.join(".", path);
            if (entity.references().containsKey(here)
                    || entity.collections().containsKey(here)
                    || entity.values().containsKey(here)) {
                return Stream.of(here);
            }
        }
        return Stream.empty();
    }
}
