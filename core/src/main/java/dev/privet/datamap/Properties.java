/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The properties of a class and its superclasses, by name: fields, getters and record components taken together. */
final class Properties {

    private final Map<String, Property> byName = new TreeMap<>();

    private Properties() {}

    static Properties of(Class<?> type) {
        Properties properties = new Properties();
        List<Class<?>> hierarchy = new ArrayList<>();
        for (Class<?> next = type; next != null && next != Object.class; next = next.getSuperclass()) {
            hierarchy.add(0, next);
        }
        hierarchy.forEach(properties::read);
        return properties;
    }

    List<Property> all() {
        return List.copyOf(byName.values());
    }

    Optional<Property> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private void read(Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                add(type, field.getName(), field.getType(), field);
            }
        }
        RecordComponent[] components = type.getRecordComponents();
        if (components != null) {
            for (RecordComponent component : components) {
                add(type, component.getName(), component.getType(), component);
                add(type, component.getName(), component.getType(), component.getAccessor());
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            String name = propertyOf(method);
            if (name != null) {
                add(type, name, method.getReturnType(), method);
            }
        }
    }

    private void add(Class<?> owner, String name, Class<?> type, AnnotatedElement place) {
        Property known = byName.get(name);
        List<AnnotatedElement> places = new ArrayList<>(known == null ? List.of() : known.places());
        places.add(place);
        byName.put(name, new Property(known == null ? owner : known.owner(), name, type, places));
    }

    private static @Nullable String propertyOf(Method method) {
        if (method.getParameterCount() > 0
                || method.isSynthetic()
                || Modifier.isStatic(method.getModifiers())
                || method.getReturnType() == void.class) {
            return null;
        }
        String name = method.getName();
        if (name.startsWith("get") && name.length() > 3 && Character.isUpperCase(name.charAt(3))) {
            return decapitalise(name.substring(3));
        }
        boolean flag = method.getReturnType() == boolean.class || method.getReturnType() == Boolean.class;
        if (flag && name.startsWith("is") && name.length() > 2 && Character.isUpperCase(name.charAt(2))) {
            return decapitalise(name.substring(2));
        }
        return null;
    }

    /** As the JavaBeans convention has it: a name that starts with two capitals stays as it is. */
    private static String decapitalise(String name) {
        if (name.length() > 1 && Character.isUpperCase(name.charAt(1))) {
            return name;
        }
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
