/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.marking.Provenance;
import dev.privet.marking.TypeMark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which rows hold rows and embedded objects of a class, where these have no way back. */
final class Containment {

    private final List<Holder> written = new ArrayList<>();
    private final List<Holder> possible = new ArrayList<>();

    Containment(Catalogue catalogue, Collection<Class<?>> known) {
        known.stream().sorted(Comparator.comparing(Class::getName)).forEach(type -> collect(catalogue.marks(type)));
    }

    private void collect(MergedMarks marks) {
        for (Property property : marks.properties().all()) {
            Optional<Merge.Held<TypeMark>> held =
                    Optional.ofNullable(marks.held().get(element(property.name())));
            if (held.isPresent()) {
                written.add(new Holder(
                        marks.type(),
                        property,
                        held.map(one -> (TypeMark.Link) one.mark()),
                        held.get().statement().from()));
            } else if (isContainment(property)) {
                possible.add(new Holder(
                        marks.type(),
                        property,
                        Optional.empty(),
                        new Provenance(Provenance.Source.INFERENCE, "held in " + property.place())));
            }
        }
    }

    private static String element(String property) {
        return new TypeMark.Link(property, true, "", Optional.empty(), Optional.empty(), Optional.empty(), false)
                .element();
    }

    /** A row of its own belongs to one holder where it is one of many; what is no row belongs to its holder in any case. */
    private static boolean isContainment(Property property) {
        if (MappingHints.isTransient(property) || MappingHints.isShared(property)) {
            return false;
        }
        return property.many() || !MappingHints.isEntity(property.element());
    }

    /** The holders of which it was said. */
    List<Holder> written(Class<?> type) {
        return written.stream().filter(holder -> holder.holds(type)).toList();
    }

    /** The holders of which nothing was said, and which can be no accident. */
    List<Holder> possible(Class<?> type) {
        return possible.stream().filter(holder -> holder.holds(type)).toList();
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

        boolean holds(Class<?> held) {
            Class<?> element = property.element();
            return element != Object.class
                    && element.isAssignableFrom(held)
                    && !type.isAssignableFrom(held)
                    && !held.isAssignableFrom(type);
        }
    }
}
