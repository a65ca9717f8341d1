/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Looks for single values in what holds several. Keys of maps can be personal data too, so only those of enums are kept. */
final class Containers {

    private static final int DEEPEST = 32;

    private Containers() {}

    /** What is shown in the place of a value of a type. */
    @FunctionalInterface
    interface Typed {

        <T> @Nullable T of(Class<T> type, Object value);
    }

    static @Nullable Object show(Object value, FieldView.Show one) {
        return show(value, one, 0);
    }

    private static @Nullable Object show(@Nullable Object value, FieldView.Show one, int depth) {
        if (value == null || depth > DEEPEST) {
            return null;
        }
        if (value instanceof Collection<?> many) {
            List<@Nullable Object> shown = new ArrayList<>(many.size());
            many.forEach(element -> shown.add(show(element, one, depth + 1)));
            return shown;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> shown = new LinkedHashMap<>();
            map.forEach((key, held) -> shown.put(key(key, shown.size() + 1), show(held, one, depth + 1)));
            return shown;
        }
        if (value instanceof Object[] array) {
            return show(Arrays.asList(array), one, depth);
        }
        return isOptional(value) ? show(held(value), one, depth + 1) : one.of(value);
    }

    private static String key(@Nullable Object key, int place) {
        return key instanceof Enum<?> constant ? constant.name() : String.valueOf(place);
    }

    private static boolean isOptional(Object value) {
        return value instanceof Optional
                || value instanceof OptionalInt
                || value instanceof OptionalLong
                || value instanceof OptionalDouble;
    }

    static @Nullable Object held(Object optional) {
        if (optional instanceof Optional<?> any) {
            return any.orElse(null);
        }
        if (optional instanceof OptionalInt number) {
            return number.isPresent() ? number.getAsInt() : null;
        }
        if (optional instanceof OptionalLong number) {
            return number.isPresent() ? number.getAsLong() : null;
        }
        OptionalDouble number = (OptionalDouble) optional;
        return number.isPresent() ? number.getAsDouble() : null;
    }

    static <T> @Nullable T showAs(Class<T> type, Object value, Typed one) {
        return ValueTypes.as(type, typed(type, value, one, 0)).orElse(null);
    }

    private static @Nullable Object typed(Class<?> type, @Nullable Object value, Typed one, int depth) {
        if (value == null || depth > DEEPEST) {
            return null;
        }
        if (value instanceof Collection<?> many) {
            List<@Nullable Object> shown = new ArrayList<>(many.size());
            many.forEach(
                    element -> shown.add(element == null ? null : typed(element.getClass(), element, one, depth + 1)));
            return collection(type, shown);
        }
        if (value instanceof Map<?, ?> map) {
            return map(type, map, one, depth);
        }
        if (value instanceof Object[] array) {
            return array(array, one, depth);
        }
        if (value instanceof Optional<?> optional) {
            Object held = optional.orElse(null);
            return Optional.ofNullable(held == null ? null : typed(held.getClass(), held, one, depth + 1));
        }
        return one.of(type, value);
    }

    /** As plain a collection as the property takes; what cannot stand in it, such as null in a sorted set, is left out. */
    private static @Nullable Object collection(Class<?> type, List<@Nullable Object> shown) {
        if (type.isAssignableFrom(ArrayList.class)) {
            return shown;
        }
        List<@Nullable Object> present = new ArrayList<>(shown);
        present.removeIf(Objects::isNull);
        if (type.isAssignableFrom(LinkedHashSet.class)) {
            return new LinkedHashSet<>(present);
        }
        if (type == SortedSet.class || type.isAssignableFrom(TreeSet.class)) {
            boolean isText = present.stream().allMatch(String.class::isInstance);
            Set<@Nullable Object> sorted = new TreeSet<>();
            if (isText) {
                sorted.addAll(present);
            }
            return sorted;
        }
        return null;
    }

    private static @Nullable Object map(Class<?> type, Map<?, ?> map, Typed one, int depth) {
        boolean isByConstant = map.keySet().stream().allMatch(Enum.class::isInstance);
        boolean isByText = map.keySet().stream().allMatch(String.class::isInstance);
        if (!type.isAssignableFrom(LinkedHashMap.class)) {
            return null;
        }
        if (!isByConstant && !isByText) {
            return new LinkedHashMap<>(Collections.emptyMap());
        }
        Map<Object, @Nullable Object> shown = new LinkedHashMap<>();
        map.forEach((key, held) -> shown.put(
                isByConstant ? key : String.valueOf(shown.size() + 1),
                held == null ? null : typed(held.getClass(), held, one, depth + 1)));
        return shown;
    }

    private static Object array(Object[] array, Typed one, int depth) {
        Class<?> component = array.getClass().getComponentType();
        Object shown = Array.newInstance(component, array.length);
        for (int i = 0; i < array.length; i++) {
            Object element = array[i];
            Array.set(
                    shown,
                    i,
                    element == null
                            ? null
                            : ValueTypes.as(component, typed(component, element, one, depth + 1))
                                    .orElse(null));
        }
        return shown;
    }
}
