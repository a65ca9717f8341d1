/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.marking.Provenance;
import dev.privet.marking.TypeMark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which rows hold rows and embedded objects of a class, where these have no way back. */
final class Containment {

    private final Map<Class<?>, List<Holder>> written = new HashMap<>();
    private final Map<Class<?>, List<Holder>> possible = new HashMap<>();

    Containment(Catalogue catalogue, Collection<Class<?>> known) {
        known.stream().sorted(Comparator.comparing(Class::getName)).forEach(type -> collect(catalogue.marks(type)));
    }

    private void collect(MergedMarks marks) {
        for (Property property : marks.properties().all()) {
            Optional<Merge.Held<TypeMark>> held =
                    Optional.ofNullable(marks.held().get(element(property.name())));
            if (held.isPresent()) {
                add(
                        written,
                        new Holder(
                                marks.type(),
                                property,
                                held.map(one -> (TypeMark.Link) one.mark()),
                                held.get().statement().from()));
            } else if (isContainment(property)) {
                add(
                        possible,
                        new Holder(
                                marks.type(),
                                property,
                                Optional.empty(),
                                new Provenance(Provenance.Source.INFERENCE, "held in " + property.place())));
            }
        }
    }

    private static void add(Map<Class<?>, List<Holder>> holders, Holder holder) {
        holders.computeIfAbsent(holder.property().element(), element -> new ArrayList<>())
                .add(holder);
    }

    /** Those of a class and of what it extends, in the order in which they were found. */
    private static List<Holder> of(Map<Class<?>, List<Holder>> holders, Class<?> type) {
        return Hierarchy.of(type).stream()
                .flatMap(next -> holders.getOrDefault(next, List.of()).stream())
                .filter(holder -> holder.holds(type))
                .sorted(Comparator.comparing(Holder::name))
                .toList();
    }

    private static String element(String property) {
        return new TypeMark.Link(property, true, "", Optional.empty(), Optional.empty(), Optional.empty(), false)
                .element();
    }

    /** A row of its own belongs to one holder where it is one of many; what is no row belongs to its holder in any case. */
    private static boolean isContainment(Property property) {
        boolean bare =
                property.element().isPrimitive() || property.element().getName().startsWith("java.");
        if (bare || MappingHints.isTransient(property) || MappingHints.isShared(property)) {
            return false;
        }
        return property.many() || !MappingHints.isEntity(property.element());
    }

    /** The holders of which it was said. */
    List<Holder> written(Class<?> type) {
        return of(written, type);
    }

    /** The holders of which nothing was said, and which can be no accident. */
    List<Holder> possible(Class<?> type) {
        return of(possible, type);
    }

    /**
     * A property that holds rows or embedded objects.
     *
     * @param type the class that has it
     * @param property the property
     * @param mark what was said of it, if anything
     * @param from who said it
     */
    record Holder(Class<?> type, Property property, Optional<TypeMark.Link> mark, Provenance from) {

        String name() {
            return type.getName() + "." + property.name();
        }

        boolean holds(Class<?> held) {
            Class<?> element = property.element();
            return element != Object.class
                    && element.isAssignableFrom(held)
                    && !type.isAssignableFrom(held)
                    && !held.isAssignableFrom(type);
        }
    }
}
