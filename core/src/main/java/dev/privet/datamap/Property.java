/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A property of a class: what a developer sees as one thing although field, getter and record component each may bear a mark.
 *
 * @param owner the class that declares it
 * @param name its name
 * @param type its declared type
 * @param places where annotations of it may stand
 */
record Property(Class<?> owner, String name, Class<?> type, List<AnnotatedElement> places) {

    Property {
        places = List.copyOf(places);
    }

    /** Different annotations of one kind on this property; more than one means that they compete. */
    <A extends Annotation> Set<A> all(Class<A> kind) {
        Set<A> found = new LinkedHashSet<>();
        for (AnnotatedElement place : places) {
            found.addAll(MetaAnnotations.find(place, kind));
        }
        return found;
    }

    boolean has(Class<? extends Annotation> kind) {
        return !all(kind).isEmpty();
    }

    String place() {
        return owner.getSimpleName() + "." + name;
    }
}
