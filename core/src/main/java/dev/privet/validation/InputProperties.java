/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.validation;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The properties of classes, read once for each class: fields, record components and getters by name. */
final class InputProperties extends ClassValue<Map<String, InputProperty>> {

    @Override
    protected Map<String, InputProperty> computeValue(Class<?> type) {
        Map<String, InputProperty> properties = new TreeMap<>();
        for (Class<?> next = type; next != null && !isForeign(next); next = next.getSuperclass()) {
            for (Field field : next.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                    add(properties, field.getName(), field.getGenericType(), field);
                }
            }
        }
        RecordComponent[] components = type.getRecordComponents();
        for (RecordComponent component : components == null ? new RecordComponent[0] : components) {
            add(properties, component.getName(), component.getGenericType(), component.getAccessor());
        }
        for (Method method : type.getMethods()) {
            String name = propertyOf(method);
            if (name != null && !isForeign(method.getDeclaringClass())) {
                add(properties, name, method.getGenericReturnType(), method);
            }
        }
        return properties;
    }

    /** What the JDK keeps in its own classes is no property of an input. */
    static boolean isForeign(Class<?> type) {
        String name = type.getName();
        return name.startsWith("java.") || name.startsWith("javax.") || name.startsWith("jdk.");
    }

    private static void add(Map<String, InputProperty> properties, String name, Type type, AccessibleObject place) {
        InputProperty known = properties.get(name);
        List<AccessibleObject> places = new ArrayList<>(known == null ? List.of() : known.places());
        places.add(place);
        properties.put(name, new InputProperty(name, known == null ? type : known.type(), places));
    }

    private static @Nullable String propertyOf(Method method) {
        if (method.getParameterCount() > 0
                || method.isSynthetic()
                || Modifier.isStatic(method.getModifiers())
                || method.getReturnType() == void.class) {
            return null;
        }
        String name = method.getName();
        int prefix =
                name.startsWith("get") ? 3 : name.startsWith("is") && method.getReturnType() == boolean.class ? 2 : 0;
        if (prefix == 0 || name.length() == prefix || !Character.isUpperCase(name.charAt(prefix))) {
            return null;
        }
        String rest = name.substring(prefix);
        boolean acronym = rest.length() > 1 && Character.isUpperCase(rest.charAt(1));
        return acronym ? rest : Character.toLowerCase(rest.charAt(0)) + rest.substring(1);
    }
}
