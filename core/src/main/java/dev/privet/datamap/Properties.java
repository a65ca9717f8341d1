/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a class, its superclasses and interfaces, by name: fields, getters and record components taken together.
 * Static members and other methods are no properties, but are kept, so that a mark on one is not lost in silence.
 */
final class Properties {

    private final Map<String, Property> byName = new TreeMap<>();
    private final List<Member> others = new ArrayList<>();
    private final Members members;

    private Properties(Members members) {
        this.members = members;
    }

    /** Those of a class that cannot be read. */
    static Properties none() {
        return new Properties(new Members());
    }

    static Properties of(Class<?> type) {
        return of(type, new Members());
    }

    static Properties of(Class<?> type, Members members) {
        Properties properties = new Properties(members);
        List<Class<?>> hierarchy = new ArrayList<>();
        for (Class<?> next = type; next != null && next != Object.class; next = next.getSuperclass()) {
            hierarchy.add(0, next);
        }
        Set<Class<?>> read = new LinkedHashSet<>();
        hierarchy.forEach(next -> addWithInterfaces(next, read));
        Map<TypeVariable<?>, Type> variables = TypeShape.variables(type);
        // What is kept comes first, so that a getter above it is known for one of it, however it is spelled.
        read.forEach(next -> properties.readKept(next, variables));
        read.forEach(next -> properties.readMethods(next, variables));
        return properties;
    }

    /** What an interface says of a getter comes before what a class says of it, which is nearer to the object. */
    private static void addWithInterfaces(Class<?> type, Set<Class<?>> read) {
        for (Class<?> implemented : type.getInterfaces()) {
            addWithInterfaces(implemented, read);
        }
        read.add(type);
    }

    List<Property> all() {
        return List.copyOf(byName.values());
    }

    Optional<Property> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Fields and methods that are no property, among them every static one. */
    List<Member> others() {
        return List.copyOf(others);
    }

    private void readKept(Class<?> type, Map<TypeVariable<?>, Type> variables) {
        for (Field field : members.fields(type)) {
            if (Modifier.isStatic(field.getModifiers())) {
                others.add(field);
            } else if (!field.isSynthetic()) {
                add(type, field.getName(), TypeShape.of(field.getGenericType(), variables), field);
            }
        }
        RecordComponent[] components = type.getRecordComponents();
        if (components != null) {
            for (RecordComponent component : components) {
                TypeShape shape = TypeShape.of(component.getGenericType(), variables);
                add(type, component.getName(), shape, component);
                add(type, component.getName(), shape, component.getAccessor());
            }
        }
    }

    private void readMethods(Class<?> type, Map<TypeVariable<?>, Type> variables) {
        RecordComponent[] components = type.getRecordComponents();
        for (Method method : members.methods(type)) {
            String name = propertyOf(method);
            if (name != null) {
                add(type, name, TypeShape.of(method.getGenericReturnType(), variables), method);
            } else if (!method.isSynthetic() && !isAccessor(method, components)) {
                others.add(method);
            }
        }
    }

    private static boolean isAccessor(Method method, RecordComponent @Nullable [] components) {
        return components != null
                && Arrays.stream(components)
                        .anyMatch(component -> component.getAccessor().equals(method));
    }

    /** {@code getURL} reads the field {@code url}, and {@code getEMail} the field {@code eMail}. */
    private String spelledAsItsField(String name) {
        if (byName.containsKey(name)) {
            return name;
        }
        return byName.keySet().stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElse(name);
    }

    private void add(Class<?> owner, String name, TypeShape shape, AnnotatedElement place) {
        Property known = byName.get(name);
        List<AnnotatedElement> places = new ArrayList<>(known == null ? List.of() : known.places());
        places.add(place);
        TypeShape holds = known != null && place instanceof Method && known.isStored() && !narrows(shape, known)
                ? new TypeShape(known.type(), known.element(), known.many())
                : shape;
        byName.put(
                name,
                new Property(
                        known == null ? owner : known.owner(),
                        name,
                        holds.type(),
                        holds.element(),
                        holds.many(),
                        places));
    }

    /** What is kept is what the field holds, whatever its getter wraps it into; unless a getter knows better what it is. */
    private static boolean narrows(TypeShape getter, Property field) {
        return getter.type() != Optional.class
                && getter.many() == field.many()
                && field.type().isAssignableFrom(getter.type())
                && field.element().isAssignableFrom(getter.element());
    }

    private @Nullable String propertyOf(Method method) {
        if (method.getParameterCount() > 0
                || method.isSynthetic()
                || Modifier.isStatic(method.getModifiers())
                || method.getReturnType() == void.class) {
            return null;
        }
        String name = method.getName();
        if (readsFieldOfItsName(method)) {
            return name;
        }
        if (name.startsWith("get") && name.length() > 3 && Character.isUpperCase(name.charAt(3))) {
            return spelledAsItsField(decapitalise(name.substring(3)));
        }
        boolean flag = method.getReturnType() == boolean.class || method.getReturnType() == Boolean.class;
        if (flag && name.startsWith("is") && name.length() > 2 && Character.isUpperCase(name.charAt(2))) {
            return spelledAsItsField(decapitalise(name.substring(2)));
        }
        return null;
    }

    /** {@code isActive()} reads the field {@code isActive}, as Kotlin has it, and {@code name()} the field {@code name}. */
    private boolean readsFieldOfItsName(Method method) {
        Property field = byName.get(method.getName());
        return field != null
                && field.isStored()
                && isOf(method.getDeclaringClass(), field.owner())
                && !field.owner().isRecord()
                && field.type() == method.getReturnType();
    }

    /** Whether a class declares it itself, or an interface that the class implements. */
    private static boolean isOf(Class<?> declaring, Class<?> owner) {
        return declaring == owner || (declaring.isInterface() && declaring.isAssignableFrom(owner));
    }

    /** As the JavaBeans convention has it: a name that starts with two capitals stays as it is. */
    private static String decapitalise(String name) {
        if (name.length() > 1 && Character.isUpperCase(name.charAt(1))) {
            return name;
        }
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
