/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The classes of objects that are shown where an object of a type is: its arguments, elements and fields, all the way down. */
final class Shown {

    private static final List<String> PLATFORM =
            List.of("java.", "javax.", "jakarta.", "kotlin.", "org.springframework.", "reactor.");

    private final Marks marks;
    private final Projections projections;

    Shown(Marks marks) {
        this(marks, Projections.none(marks));
    }

    /** Counts what repositories copy out of rows as well. */
    Shown(Marks marks, Projections projections) {
        this.marks = marks;
        this.projections = projections;
    }

    /** The first marked class that is met, with the way to it. */
    Optional<Sighting> marked(JavaType type) {
        return marked(type.getAllInvolvedRawTypes().stream());
    }

    /** Likewise, of what is made of several classes. */
    Optional<Sighting> marked(Stream<JavaClass> types) {
        return walk(types).filter(this::shows).findFirst();
    }

    /** The first class that is met into which a repository copies personal data out of rows, so that nothing is minimised there. */
    Optional<Sighting> copied(Stream<JavaClass> types) {
        return walk(types).filter(sighting -> projections.show(sighting.type())).findFirst();
    }

    /** Every marked class that is met. */
    Stream<JavaClass> all(Stream<JavaClass> types) {
        return walk(types).map(Sighting::type).filter(marks::areOn).distinct();
    }

    private Stream<Sighting> walk(Stream<JavaClass> types) {
        Deque<Sighting> next = new ArrayDeque<>();
        Map<Sighting, Sighting> seen = new LinkedHashMap<>();
        raw(types).map(each -> new Sighting(each, "", Set.of())).forEach(next::add);
        while (!next.isEmpty()) {
            Sighting here = next.remove();
            if (seen.putIfAbsent(new Sighting(here.type(), "", here.hidden()), here) == null) {
                fields(here).flatMap(field -> below(here, field)).forEach(next::add);
            }
        }
        return seen.values().stream();
    }

    private static Stream<Sighting> below(Sighting here, JavaField field) {
        Set<String> hidden = Hidden.within(here.type(), field.getName());
        return raw(field.getType().getAllInvolvedRawTypes().stream())
                .map(each -> new Sighting(each, here.way() + "." + field.getName(), hidden));
    }

    /** Whether an object of the class has a marked property that is not hidden from JSON. */
    private boolean shows(Sighting sighting) {
        JavaClass type = sighting.type();
        return marks.of(type).stream()
                        .map(MarkedProperty::name)
                        .anyMatch(name -> !sighting.hidden().contains(name) && !Hidden.is(type, name))
                || projections.show(type);
    }

    private static Stream<JavaField> fields(Sighting here) {
        JavaClass type = here.type();
        return PLATFORM.stream().anyMatch(type.getName()::startsWith)
                ? Stream.of()
                : type.getAllFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .filter(field -> !field.getModifiers().contains(JavaModifier.TRANSIENT))
                        .filter(field -> !here.hidden().contains(field.getName()))
                        .filter(field -> !Hidden.is(type, field.getName()))
                        .sorted(Comparator.comparing(JavaField::getName));
    }

    private static Stream<JavaClass> raw(Stream<JavaClass> types) {
        return types.map(JavaClass::getBaseComponentType)
                .filter(each -> !each.isPrimitive())
                .sorted(Comparator.comparing(JavaClass::getName));
    }

    /** A marked class, the fields that lead to it, and the properties that the last of them hides. */
    record Sighting(JavaClass type, String way, Set<String> hidden) {

        /** For messages. */
        String title() {
            return type.getSimpleName() + (way.isEmpty() ? "" : " (by " + way.substring(1) + ")");
        }
    }
}
