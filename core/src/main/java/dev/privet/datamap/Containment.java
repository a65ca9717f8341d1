/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.marking.Provenance;
import dev.privet.marking.TypeMark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which rows hold rows and embedded objects of a class, where these have no way back. */
final class Containment {

    private final Catalogue catalogue;
    private final Set<Class<?>> known;
    private final Map<Class<?>, List<Holder>> written = new HashMap<>();
    private final Map<Class<?>, List<Holder>> possible = new HashMap<>();

    /**
     * Looks at classes.
     *
     * @param known the classes of the data map
     * @param carriers what is not in it, and lies between a row and a part that is
     */
    Containment(Catalogue catalogue, Set<Class<?>> known, Set<Class<?>> carriers) {
        this.catalogue = catalogue;
        this.known = known;
        Stream.concat(known.stream(), carriers.stream())
                .sorted(Comparator.comparing(Class::getName))
                .forEach(type -> collect(catalogue.marks(type)));
    }

    private void collect(MergedMarks marks) {
        for (Property property : marks.properties().all()) {
            Optional<Merge.Held<TypeMark>> held = said(marks, property);
            if (held.isPresent()) {
                if (superclasses(marks.type(), property)
                        .noneMatch(above -> said(above, property).isPresent())) {
                    add(
                            written,
                            new Holder(
                                    marks.type(),
                                    property,
                                    held.map(one -> (TypeMark.Link) one.mark()),
                                    held.get().statement().from()));
                }
            } else if (isContainment(marks, property)
                    && superclasses(marks.type(), property).findAny().isEmpty()) {
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

    /** The classes of the map whose rows the rows of a class are as well, and that have the property already. */
    private Stream<MergedMarks> superclasses(Class<?> type, Property property) {
        return Hierarchy.of(type).stream()
                .filter(other -> other != type && known.contains(other))
                .map(catalogue::marks)
                .filter(above -> above.properties().find(property.name()).isPresent());
    }

    private static Optional<Merge.Held<TypeMark>> said(MergedMarks marks, Property property) {
        return Optional.ofNullable(marks.held().get(element(property.name())));
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

    private static boolean isContainment(MergedMarks marks, Property property) {
        return !isOfJava(property)
                && !MappingHints.isDerived(property, marks.properties())
                && !MappingHints.isShared(property);
    }

    private static boolean isOfJava(Property property) {
        return property.element().isPrimitive() || property.element().getName().startsWith("java.");
    }

    /** Whether a property can hold what is in the data map. */
    boolean isHeld(Property property) {
        return !isOfJava(property)
                && known.stream().anyMatch(type -> property.element().isAssignableFrom(type));
    }

    /** Whether all that a property can hold is of the class that has it: then the way up from there has no end. */
    boolean holdsItsOwnKind(Class<?> holder, Property property) {
        return known.stream()
                .filter(type -> property.element().isAssignableFrom(type))
                .allMatch(type -> Hierarchy.sameFamily(holder, type));
    }

    boolean isKnown(Class<?> type) {
        return known.contains(type);
    }

    boolean isRow(Class<?> type) {
        return MappingHints.isRow(type, catalogue.properties(type));
    }

    /** The holders of which it was said. */
    List<Holder> written(Class<?> type) {
        return of(written, type);
    }

    /**
     * The holders of which nothing was said, and which can be no accident: what is no row belongs to its holder in any case, and a
     * row of its own to the one that has it as one of its many. Whoever merely points at a row does not hold it.
     */
    List<Holder> possible(Class<?> type) {
        boolean row = isRow(type);
        return of(possible, type).stream()
                .filter(holder -> holder.isMeantFor(type))
                .filter(holder -> !row || (holder.property().many() && MappingHints.isOneToMany(holder.property())))
                .toList();
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
            return !element.getName().startsWith("java.")
                    && element.isAssignableFrom(held)
                    && !type.isAssignableFrom(held)
                    && !held.isAssignableFrom(type);
        }

        /** An interface that anybody may implement says too little of what is held. */
        boolean isMeantFor(Class<?> held) {
            Class<?> element = property.element();
            return element == held || !element.isInterface() || element.isSealed();
        }

        String place() {
            return Names.simple(type) + "." + property.name();
        }
    }
}
