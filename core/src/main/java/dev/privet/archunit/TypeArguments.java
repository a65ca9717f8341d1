/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaGenericArrayType;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import com.tngtech.archunit.core.domain.JavaWildcardType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a class puts in the place of the type variables of those that it extends and implements. */
record TypeArguments(Map<String, JavaType> byVariable) {

    static TypeArguments of(JavaClass type) {
        Map<String, JavaType> found = new HashMap<>();
        collect(type, found);
        return new TypeArguments(Map.copyOf(found));
    }

    private static void collect(JavaClass type, Map<String, JavaType> found) {
        Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream())
                .forEach(above -> {
                    JavaClass raw = above.toErasure();
                    if (above instanceof JavaParameterizedType generic) {
                        List<JavaType> arguments = generic.getActualTypeArguments();
                        List<? extends JavaTypeVariable<?>> variables = raw.getTypeParameters();
                        IntStream.range(0, Math.min(arguments.size(), variables.size()))
                                .forEach(number ->
                                        found.putIfAbsent(key(raw, variables.get(number)), arguments.get(number)));
                    }
                    collect(raw, found);
                });
    }

    private static String key(Object owner, JavaTypeVariable<?> variable) {
        return (owner instanceof JavaClass type ? type.getName() : "") + "#" + variable.getName();
    }

    /** The classes that a type is made of, arrays by their elements. */
    Stream<JavaClass> involved(JavaType type) {
        if (type instanceof JavaTypeVariable<?> variable) {
            JavaType argument = byVariable.get(key(variable.getOwner(), variable));
            return argument == null ? bounds(variable) : involved(argument);
        }
        if (type instanceof JavaParameterizedType generic) {
            return Stream.concat(
                    raw(generic.toErasure()),
                    generic.getActualTypeArguments().stream().flatMap(this::involved));
        }
        if (type instanceof JavaWildcardType wildcard) {
            return Stream.concat(wildcard.getUpperBounds().stream(), wildcard.getLowerBounds().stream())
                    .flatMap(this::involved);
        }
        if (type instanceof JavaGenericArrayType array) {
            return involved(array.getComponentType());
        }
        return raw(type);
    }

    /** What stands for a variable, or for those in an array; what a method calls by a name of its own is what it has to be. Nothing where that is open. */
    Optional<JavaType> resolved(JavaType type) {
        if (type instanceof JavaGenericArrayType array) {
            return resolved(array.getComponentType());
        }
        if (!(type instanceof JavaTypeVariable<?> variable)) {
            return Optional.empty();
        }
        JavaType argument = byVariable.get(key(variable.getOwner(), variable));
        if (argument != null) {
            return Optional.of(resolved(argument).orElse(argument));
        }
        return variable.getUpperBounds().stream()
                .flatMap(bound -> resolved(bound).stream())
                .findFirst();
    }

    private static Stream<JavaClass> raw(JavaType type) {
        return type.getAllInvolvedRawTypes().stream().map(JavaClass::getBaseComponentType);
    }

    /** A bound that is no variable may name the variable again. */
    private Stream<JavaClass> bounds(JavaTypeVariable<?> variable) {
        return variable.getUpperBounds().stream()
                .flatMap(bound -> bound instanceof JavaTypeVariable<?> ? involved(bound) : raw(bound));
    }

    /** Whether the type has variables, for which each class that inherits them may put others. */
    static boolean areIn(JavaType type) {
        return type instanceof JavaTypeVariable<?>
                || (type instanceof JavaParameterizedType generic
                        && generic.getActualTypeArguments().stream().anyMatch(TypeArguments::areIn))
                || (type instanceof JavaWildcardType wildcard
                        && wildcard.getUpperBounds().stream().anyMatch(TypeArguments::areIn))
                || (type instanceof JavaGenericArrayType array && areIn(array.getComponentType()));
    }
}
