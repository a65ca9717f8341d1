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
        return walk(types).filter(sighting -> shows(sighting.type())).findFirst();
    }

    /** Every marked class that is met. */
    Stream<JavaClass> all(Stream<JavaClass> types) {
        return walk(types).map(Sighting::type).filter(marks::areOn);
    }

    private Stream<Sighting> walk(Stream<JavaClass> types) {
        Deque<Sighting> next = new ArrayDeque<>();
        Map<JavaClass, Sighting> seen = new LinkedHashMap<>();
        raw(types).map(each -> new Sighting(each, "")).forEach(next::add);
        while (!next.isEmpty()) {
            Sighting here = next.remove();
            if (seen.putIfAbsent(here.type(), here) == null) {
                fields(here.type())
                        .flatMap(field -> raw(field.getType().getAllInvolvedRawTypes().stream())
                                .map(each -> new Sighting(each, here.way() + "." + field.getName())))
                        .forEach(next::add);
            }
        }
        return seen.values().stream();
    }

    /** Whether an object of the class has a marked property that is not hidden from JSON. */
    private boolean shows(JavaClass type) {
        return marks.of(type).stream().anyMatch(property -> !Hidden.is(type, property.name()))
                || projections.show(type);
    }

    private static Stream<JavaField> fields(JavaClass type) {
        return PLATFORM.stream().anyMatch(type.getName()::startsWith)
                ? Stream.of()
                : type.getAllFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .filter(field -> !field.getModifiers().contains(JavaModifier.TRANSIENT))
                        .filter(field -> !Hidden.is(type, field.getName()))
                        .sorted(Comparator.comparing(JavaField::getName));
    }

    private static Stream<JavaClass> raw(Stream<JavaClass> types) {
        return types.map(JavaClass::getBaseComponentType)
                .filter(each -> !each.isPrimitive())
                .sorted(Comparator.comparing(JavaClass::getName));
    }

    /** A marked class, and the fields that lead to it. */
    record Sighting(JavaClass type, String way) {}
}
