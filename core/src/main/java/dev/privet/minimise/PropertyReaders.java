/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What reads the properties of objects by their names, found once for each class. Thread-safe. */
final class PropertyReaders {

    private final ClassValue<Map<String, Optional<Reader>>> readers = new ClassValue<>() {
        @Override
        protected Map<String, Optional<Reader>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    /** Reads one property of an object. */
    @FunctionalInterface
    interface Reader {

        @Nullable
        Object read(Object object) throws IllegalAccessException, InvocationTargetException;
    }

    /** What reads a property, or nothing where the class has none of that name that can be read. */
    Optional<Reader> find(Class<?> type, String property) {
        Map<String, Optional<Reader>> known = readers.get(type);
        Optional<Reader> found = known.get(property);
        return found != null ? found : known.computeIfAbsent(property, new Readers(type)::named);
    }

    /**
     * Finds what reads a property: its field first, as a getter may do more than read.
     *
     * @param type the class that has the property
     */
    private record Readers(Class<?> type) {

        Optional<Reader> named(String property) {
            for (Class<?> next = type; next != null; next = next.getSuperclass()) {
                for (Field field : next.getDeclaredFields()) {
                    if (field.getName().equals(property) && !Modifier.isStatic(field.getModifiers())) {
                        return opened(field) ? Optional.of(field::get) : Optional.empty();
                    }
                }
            }
            String capitalised = property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
            for (Class<?> next = type; next != null; next = next.getSuperclass()) {
                for (Method method : next.getDeclaredMethods()) {
                    boolean reads = method.getName().equals(property)
                            || method.getName().equals("get" + capitalised);
                    if (reads && method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers())) {
                        return opened(method) ? Optional.of(method::invoke) : Optional.empty();
                    }
                }
            }
            return Optional.empty();
        }

        private static boolean opened(AccessibleObject member) {
            return member.trySetAccessible();
        }
    }
}
