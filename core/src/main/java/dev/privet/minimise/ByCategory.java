/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import dev.privet.vocabulary.DataCategory;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that each category has, or takes over from the nearest that it extends. Immutable.
 *
 * @param own what is said of a category itself
 * @param <V> what each has
 */
record ByCategory<V>(Map<Class<? extends DataCategory>, V> own) {

    /** Copies the map. */
    ByCategory {
        own = Map.copyOf(own);
    }

    ByCategory<V> with(Class<? extends DataCategory> category, V value) {
        Map<Class<? extends DataCategory>, V> changed = new LinkedHashMap<>(own);
        changed.put(category, value);
        return new ByCategory<>(changed);
    }

    Optional<V> nearest(Class<? extends DataCategory> category) {
        Deque<Class<?>> open = new ArrayDeque<>(List.of(category));
        for (Class<?> next = open.poll(); next != null; next = open.poll()) {
            V found = own.get(next);
            if (found != null) {
                return Optional.of(found);
            }
            open.addAll(List.of(next.getInterfaces()));
            if (next.getSuperclass() != null) {
                open.add(next.getSuperclass());
            }
        }
        return Optional.empty();
    }
}
