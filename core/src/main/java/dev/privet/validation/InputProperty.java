/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.validation;

import dev.privet.annotation.NotPersonalData;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ValidationException;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A property of an input's class.
 *
 * @param name its name
 * @param type its declared type
 * @param places the field, accessor or getter; the first that may be read is read
 */
record InputProperty(String name, Type type, List<AccessibleObject> places) {

    InputProperty {
        places = List.copyOf(places);
    }

    /** What it holds one of or many of, or {@code Object} where nothing is said of that. */
    Class<?> element() {
        return element(type);
    }

    private static Class<?> element(Type type) {
        if (type instanceof Class<?> plain) {
            return plain.isArray() ? element(plain.getComponentType()) : plain;
        }
        if (type instanceof GenericArrayType array) {
            return element(array.getGenericComponentType());
        }
        if (type instanceof WildcardType wildcard) {
            return element(wildcard.getUpperBounds()[0]);
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            Type[] arguments = generic.getActualTypeArguments();
            return holds(raw) ? element(arguments[arguments.length - 1]) : raw;
        }
        return Object.class;
    }

    private static boolean holds(Class<?> raw) {
        return Collection.class.isAssignableFrom(raw) || Map.class.isAssignableFrom(raw) || raw == Optional.class;
    }

    boolean isSaidToBeNone(Class<?> owner) {
        return places.stream()
                        .flatMap(place -> Arrays.stream(place.getAnnotationsByType(NotPersonalData.class)))
                        .anyMatch(said -> said.members().length == 0)
                || Arrays.stream(owner.getAnnotationsByType(NotPersonalData.class))
                        .anyMatch(said -> List.of(said.members()).contains(name));
    }

    /** The value; zero and false of a primitive count as absent, like null. */
    @Nullable
    Object read(Object owner) {
        String place = owner.getClass().getSimpleName() + "." + name;
        for (AccessibleObject readable : places) {
            if (readable.trySetAccessible()) {
                return isPrimitive() ? orAbsent(read(readable, owner, place)) : read(readable, owner, place);
            }
        }
        throw new ConstraintDeclarationException(
                place + " cannot be read, so it cannot be checked. Give it a public getter, or open "
                        + owner.getClass().getPackageName() + " to dev.privet.core in module-info.java.");
    }

    private boolean isPrimitive() {
        return type instanceof Class<?> plain && plain.isPrimitive();
    }

    private static @Nullable Object orAbsent(@Nullable Object boxed) {
        boolean zero = (boxed instanceof Number number && number.doubleValue() == 0)
                || Boolean.FALSE.equals(boxed)
                || (boxed instanceof Character c && c == 0);
        return zero ? null : boxed;
    }

    /** What the getter's exception says may quote a value, so only its class is told. */
    private static @Nullable Object read(AccessibleObject place, Object owner, String name) {
        Class<?> failure;
        try {
            return place instanceof Field field ? field.get(owner) : ((Method) place).invoke(owner);
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause();
            failure = cause == null ? e.getClass() : cause.getClass();
        } catch (IllegalAccessException | RuntimeException e) {
            failure = e.getClass();
        }
        throw new ValidationException(name + " cannot be checked: reading it failed with " + failure.getName() + ".");
    }
}
