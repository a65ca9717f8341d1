/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a declared type holds: one of something or many of it. Type variables are resolved as far as the class that is read says
 * what they stand for.
 *
 * @param type the declared type
 * @param element what it holds one of or many of
 * @param many whether it holds many
 */
record TypeShape(Class<?> type, Class<?> element, boolean many) {

    private static final int FURTHEST = 8;

    static TypeShape of(Type declared, Map<TypeVariable<?>, Type> variables) {
        Class<?> type = raw(declared, variables, FURTHEST);
        if (type.isArray() && !type.getComponentType().isPrimitive()) {
            return new TypeShape(type, innermost(type.getComponentType()), true);
        }
        if (Collection.class.isAssignableFrom(type)) {
            return new TypeShape(type, argument(declared, 0, variables), true);
        }
        if (Map.class.isAssignableFrom(type)) {
            return new TypeShape(type, argument(declared, 1, variables), true);
        }
        if (type == Optional.class) {
            return new TypeShape(type, argument(declared, 0, variables), false);
        }
        return new TypeShape(type, type, false);
    }

    /** Of an array of arrays, what these hold; an array of primitive values is one value. */
    private static Class<?> innermost(Class<?> element) {
        Class<?> inner = element;
        while (inner.isArray() && !inner.getComponentType().isPrimitive()) {
            inner = inner.getComponentType();
        }
        return inner;
    }

    /** What the type variables of a class's superclasses and interfaces stand for. */
    static Map<TypeVariable<?>, Type> variables(Class<?> type) {
        Map<TypeVariable<?>, Type> variables = new HashMap<>();
        collect(type, variables);
        return variables;
    }

    private static void collect(Class<?> type, Map<TypeVariable<?>, Type> variables) {
        Type superclass = type.getGenericSuperclass();
        if (superclass != null && superclass != Object.class) {
            assign(superclass, variables);
            collect(type.getSuperclass(), variables);
        }
        for (Type implemented : type.getGenericInterfaces()) {
            assign(implemented, variables);
        }
        for (Class<?> implemented : type.getInterfaces()) {
            collect(implemented, variables);
        }
    }

    private static void assign(Type type, Map<TypeVariable<?>, Type> variables) {
        if (type instanceof ParameterizedType parameterized) {
            TypeVariable<?>[] names = ((Class<?>) parameterized.getRawType()).getTypeParameters();
            for (int i = 0; i < names.length; i++) {
                variables.putIfAbsent(names[i], parameterized.getActualTypeArguments()[i]);
            }
        }
    }

    private static Class<?> argument(Type declared, int index, Map<TypeVariable<?>, Type> variables) {
        Type resolved = declared;
        for (int left = FURTHEST; left > 0 && resolved instanceof TypeVariable<?> variable; left--) {
            resolved = variables.getOrDefault(variable, variable.getBounds()[0]);
        }
        if (resolved instanceof ParameterizedType parameterized
                && parameterized.getActualTypeArguments().length > index) {
            TypeShape inner = of(parameterized.getActualTypeArguments()[index], variables);
            return inner.element();
        }
        return Object.class;
    }

    /** Bounded in depth, as a variable may be bounded by itself. */
    private static Class<?> raw(Type type, Map<TypeVariable<?>, Type> variables, int left) {
        if (type instanceof Class<?> plain) {
            return plain;
        } else if (left == 0) {
            return Object.class;
        } else if (type instanceof ParameterizedType parameterized) {
            return raw(parameterized.getRawType(), variables, left - 1);
        } else if (type instanceof TypeVariable<?> variable) {
            Type known = variables.get(variable);
            return raw(known == null ? variable.getBounds()[0] : known, variables, left - 1);
        } else if (type instanceof WildcardType wildcard) {
            return raw(wildcard.getUpperBounds()[0], variables, left - 1);
        } else if (type instanceof GenericArrayType array) {
            return Array.newInstance(raw(array.getGenericComponentType(), variables, left - 1), 0)
                    .getClass();
        }
        return Object.class;
    }
}
