/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.annotation.PersonalData;
import java.lang.annotation.Annotation;
import java.lang.annotation.Repeatable;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds Privet's annotations on an element, repeated or not, and on annotations that stand for them there. An element is gone over
 * once for all kinds, and what an annotation stands for is found out once. Thread-safe.
 */
final class MetaAnnotations {

    private static final String OURS = PersonalData.class.getPackageName();

    private final Map<Class<?>, List<Annotation>> meanings = new ConcurrentHashMap<>();
    private final Map<Class<?>, List<Annotation>> onTypes = new ConcurrentHashMap<>();

    /** What of one kind stands on a single element. */
    static <A extends Annotation> Set<A> find(AnnotatedElement element, Class<A> kind) {
        return new LinkedHashSet<>(of(new MetaAnnotations().on(element), kind));
    }

    /** What stands on a class itself. */
    List<Annotation> onType(Class<?> type) {
        List<Annotation> known = onTypes.get(type);
        if (known == null) {
            known = on(type);
            onTypes.put(type, known);
        }
        return known;
    }

    /** What stands on an element, each once. */
    List<Annotation> on(AnnotatedElement element) {
        Annotation[] declared = element.getDeclaredAnnotations();
        if (declared.length == 0) {
            return List.of();
        }
        List<Annotation> found = new ArrayList<>(declared.length);
        for (Annotation annotation : declared) {
            Class<? extends Annotation> type = annotation.annotationType();
            if (isOurs(type)) {
                addOwn(element, annotation, found);
            } else {
                addAll(found, meaning(type));
            }
        }
        return found;
    }

    /** Those of one kind. */
    static <A extends Annotation> List<A> of(List<Annotation> annotations, Class<A> kind) {
        List<A> found = List.of();
        for (Annotation annotation : annotations) {
            if (kind.isInstance(annotation)) {
                found = found.isEmpty() ? new ArrayList<>(2) : found;
                found.add(kind.cast(annotation));
            }
        }
        return found;
    }

    private List<Annotation> meaning(Class<? extends Annotation> type) {
        List<Annotation> known = meanings.get(type);
        if (known == null) {
            known = new ArrayList<>();
            collect(type, known, new HashSet<>());
            meanings.put(type, known);
        }
        return known;
    }

    private static void collect(Class<?> stands, List<Annotation> found, Set<Class<?>> seen) {
        if (stands.getName().startsWith("java.") || !seen.add(stands)) {
            return;
        }
        Class<?> repeated = repeatedIn(stands);
        if (repeated != null) {
            collect(repeated, found, seen);
        }
        for (Annotation annotation : stands.getDeclaredAnnotations()) {
            if (isOurs(annotation.annotationType())) {
                addOwn(stands, annotation, found);
            } else {
                collect(annotation.annotationType(), found, seen);
            }
        }
    }

    /** What the compiler wraps into an annotation where it stands more than once: it means there what it means alone. */
    private static @Nullable Class<?> repeatedIn(Class<?> container) {
        for (Method member : container.getDeclaredMethods()) {
            Class<?> repeated = member.getReturnType().getComponentType();
            if (member.getName().equals("value") && repeated != null) {
                Repeatable wrapped = repeated.getDeclaredAnnotation(Repeatable.class);
                return wrapped != null && wrapped.value() == container ? repeated : null;
            }
        }
        return null;
    }

    private static boolean isOurs(Class<?> type) {
        return type.getPackageName().equals(OURS);
    }

    /** One mark, or what holds several of them. */
    private static void addOwn(AnnotatedElement element, Annotation annotation, List<Annotation> found) {
        Class<?> repeated = annotation.annotationType().getDeclaringClass();
        if (repeated == null) {
            addAll(found, List.of(annotation));
        } else {
            addAll(found, List.of(element.getDeclaredAnnotationsByType(repeated.asSubclass(Annotation.class))));
        }
    }

    private static void addAll(List<Annotation> found, List<? extends Annotation> more) {
        for (Annotation annotation : more) {
            if (!found.contains(annotation)) {
                found.add(annotation);
            }
        }
    }
}
