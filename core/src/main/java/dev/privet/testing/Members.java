/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.testing;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The properties that objects of a class keep, and those marked ones that they only tell. */
final class Members {

    private Members() {}

    /** What reads each property: its field, or the getter of a marked property that has none. */
    static Map<String, Function<Object, @Nullable Object>> of(Class<?> type, Set<String> marked) {
        Map<String, Function<Object, @Nullable Object>> members = new TreeMap<>();
        for (Field field : fields(type)) {
            members.putIfAbsent(field.getName(), owner -> read(field, owner));
        }
        for (String name : marked) {
            if (!name.contains(".") && !members.containsKey(name)) {
                getter(type, name).forEach(getter -> members.put(name, owner -> call(getter, owner)));
            }
        }
        return members;
    }

    /** The fields of objects, the nearest class first. */
    static List<Field> fields(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> next = type; next != null && !isOfThePlatform(next); next = next.getSuperclass()) {
            for (Field field : next.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                    fields.add(opened(field));
                }
            }
        }
        return fields;
    }

    /** Whether a class is one of Java's own, whose fields are nobody's business. */
    static boolean isOfThePlatform(Class<?> type) {
        return type.isPrimitive()
                || type.getName().startsWith("java.")
                || type.getName().startsWith("javax.");
    }

    private static List<Method> getter(Class<?> type, String name) {
        String capitalised = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        for (Class<?> next = type; next != null; next = next.getSuperclass()) {
            for (Method method : next.getDeclaredMethods()) {
                if (method.getParameterCount() == 0
                        && !Modifier.isStatic(method.getModifiers())
                        && List.of(name, "get" + capitalised, "is" + capitalised)
                                .contains(method.getName())) {
                    return List.of(opened(method));
                }
            }
        }
        return List.of();
    }

    static <M extends AccessibleObject> M opened(M member) {
        if (member.trySetAccessible()) {
            return member;
        }
        throw new IllegalArgumentException("A member cannot be read: " + member
                + ". Open its package to dev.privet.core, or run the tests on the class path.");
    }

    private static @Nullable Object read(Field field, Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field.getName() + " cannot be read", e);
        }
    }

    private static @Nullable Object call(Method getter, Object owner) {
        try {
            return getter.invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException e) {
            // The cause is left out: it may have a value in its message.
            throw new IllegalStateException(
                    getter.getName() + " cannot be read: " + e.getClass().getSimpleName());
        }
    }
}
