/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes empty collections and maps of a class that a host derives from one of the JDK, so that a copy is of the same class and what knows the class alone, as
 * JAXB does, can write it. Only where that is safe: with a constructor that takes nothing and puts nothing in, and where the class changes nothing of
 * how elements are put in. What else it holds is not copied. Immutable.
 *
 * @param <C> {@link Collection} or {@link Map}
 */
final class DerivedContainers<C> {

    private static final Set<String> PUTTING = Set.of(
            "add", "addAll", "addElement", "addFirst", "addLast", "clear", "offer", "push", "put", "putAll", "set");

    private final @Nullable Constructor<?> constructor;

    private DerivedContainers(@Nullable Constructor<?> constructor) {
        this.constructor = constructor;
    }

    /** For a class, be it derived or not. */
    static <C> DerivedContainers<C> of(Class<?> type) {
        return new DerivedContainers<>(isDerived(type) ? constructor(type) : null);
    }

    private static boolean isDerived(Class<?> type) {
        Class<?> above = type;
        while (above != null && !isJdks(above)) {
            if (Stream.of(above.getDeclaredMethods()).anyMatch(method -> PUTTING.contains(method.getName()))) {
                return false;
            }
            above = above.getSuperclass();
        }
        return above != type
                && above != null
                && above != Object.class
                && !Modifier.isAbstract(above.getModifiers())
                && !Modifier.isAbstract(type.getModifiers())
                && !type.isAnonymousClass();
    }

    private static boolean isJdks(Class<?> type) {
        return type.getName().startsWith("java.");
    }

    private static @Nullable Constructor<?> constructor(Class<?> type) {
        try {
            Constructor<?> found = type.getDeclaredConstructor();
            found.setAccessible(true);
            return found;
        } catch (NoSuchMethodException | RuntimeException e) {
            // One that does not exist, or in a module that is not open.
            return null;
        }
    }

    /**
     * An empty one, if the class is derived and can be made.
     *
     * @param source one of the class; what is sorted by an order of its own has none in a new one, so it is left to others
     */
    @SuppressWarnings("unchecked") // Asked for its own class.
    Optional<C> like(C source) {
        if (constructor == null || isOrdered(source)) {
            return Optional.empty();
        }
        try {
            Object made = constructor.newInstance();
            boolean isEmpty = made instanceof Map<?, ?> map ? map.isEmpty() : ((Collection<?>) made).isEmpty();
            return isEmpty ? Optional.of((C) made) : Optional.empty();
        } catch (ReflectiveOperationException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isOrdered(Object source) {
        return (source instanceof SortedSet<?> set && set.comparator() != null)
                || (source instanceof SortedMap<?, ?> map && map.comparator() != null)
                || (source instanceof PriorityQueue<?> queue && queue.comparator() != null);
    }
}
