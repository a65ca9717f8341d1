/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What classes declare: asked for once, as the JDK makes new copies each time and many classes extend the same few. Thread-safe. */
final class Members {

    private final Map<Class<?>, List<Field>> fields = new ConcurrentHashMap<>();
    private final Map<Class<?>, List<Method>> methods = new ConcurrentHashMap<>();

    List<Field> fields(Class<?> type) {
        List<Field> known = fields.get(type);
        if (known == null) {
            known = List.of(type.getDeclaredFields());
            fields.put(type, known);
        }
        return known;
    }

    List<Method> methods(Class<?> type) {
        List<Method> known = methods.get(type);
        if (known == null) {
            known = List.of(type.getDeclaredMethods());
            methods.put(type, known);
        }
        return known;
    }
}
