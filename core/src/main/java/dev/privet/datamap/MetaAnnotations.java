/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds an annotation on an element, repeated or not, or on an annotation that stands for it there. */
final class MetaAnnotations {

    private MetaAnnotations() {}

    static <A extends Annotation> Set<A> find(AnnotatedElement element, Class<A> kind) {
        Set<A> found = new LinkedHashSet<>();
        collect(element, kind, found, new HashSet<>());
        return found;
    }

    private static <A extends Annotation> void collect(
            AnnotatedElement element, Class<A> kind, Set<A> found, Set<Class<?>> seen) {
        Annotation[] declared = element.getDeclaredAnnotations();
        if (declared.length == 0) {
            return;
        }
        found.addAll(Arrays.asList(element.getDeclaredAnnotationsByType(kind)));
        for (Annotation annotation : declared) {
            Class<? extends Annotation> type = annotation.annotationType();
            if (type != kind && !type.getName().startsWith("java.") && seen.add(type)) {
                collect(type, kind, found, seen);
            }
        }
    }
}
