/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A property of a class: what a developer sees as one thing although field, getter and record component each may bear a mark.
 *
 * @param owner the class that declares it
 * @param name its name
 * @param type its declared type, type variables resolved
 * @param element what it holds one of or many of: the elements of a collection, the values of a map, the type itself otherwise
 * @param many whether it holds many
 * @param places where annotations of it may stand
 */
record Property(
        Class<?> owner, String name, Class<?> type, Class<?> element, boolean many, List<AnnotatedElement> places) {

    Property {
        places = List.copyOf(places);
    }

    /** Different annotations of one kind on this property; more than one may mean that they compete. */
    <A extends Annotation> Set<A> all(Class<A> kind) {
        Set<A> found = new LinkedHashSet<>();
        for (AnnotatedElement place : places) {
            found.addAll(MetaAnnotations.find(place, kind));
        }
        return found;
    }

    boolean has(Class<? extends Annotation> kind) {
        return places.stream()
                .anyMatch(place -> !MetaAnnotations.find(place, kind).isEmpty());
    }

    /** The class that has a place at which annotations of a property may stand. */
    static Class<?> declaring(AnnotatedElement place) {
        return place instanceof RecordComponent component
                ? component.getDeclaringRecord()
                : ((Member) place).getDeclaringClass();
    }

    /** Whether an object keeps it, rather than only being able to tell it. */
    boolean isStored() {
        return places.stream().anyMatch(place -> place instanceof Field || place instanceof RecordComponent);
    }

    String place() {
        return Names.simple(owner) + "." + name;
    }
}
