/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaGenericArrayType;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaWildcardType;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import dev.privet.discovery.ScannedAnnotation;
import dev.privet.discovery.ScannedClass;
import dev.privet.discovery.ScannedField;
import dev.privet.discovery.ScannedType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes discovery's description of a class out of ArchUnit's. */
final class Described {

    private static final String OBJECT = "java.lang.Object";
    private static final Set<String> ROOTS = Set.of(OBJECT, "java.lang.Record");
    /** How deep type variables may lead into each other before they count as objects. */
    private static final int DEEPEST = 6;

    private Described() {}

    static ScannedClass of(JavaClass type) {
        return new ScannedClass(
                type.getName(),
                shape(type),
                isReachable(type),
                type.getRawSuperclass().map(JavaClass::getName).filter(name -> !ROOTS.contains(name)),
                annotations(type).toList(),
                type.getFields().stream()
                        .filter(Described::isValue)
                        .sorted(Comparator.comparing(JavaField::getName))
                        .map(field -> field(type, field))
                        .toList());
    }

    private static ScannedClass.Shape shape(JavaClass type) {
        if (type.isEnum()) {
            return ScannedClass.Shape.ENUM;
        }
        if (type.isInterface() || type.isAnnotation()) {
            return ScannedClass.Shape.INTERFACE;
        }
        return type.isRecord() ? ScannedClass.Shape.RECORD : ScannedClass.Shape.CLASS;
    }

    private static boolean isReachable(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.isLocalClass()
                && !type.isAnonymousClass()
                && type.getEnclosingClass().map(Described::isReachable).orElse(true);
    }

    private static boolean isValue(JavaField field) {
        return !field.getModifiers().contains(JavaModifier.STATIC)
                && !field.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !field.getName().contains("$");
    }

    private static ScannedField field(JavaClass type, JavaField field) {
        Stream<ScannedAnnotation> all =
                Stream.concat(annotations(field), getters(type, field).flatMap(Described::annotations));
        return new ScannedField(
                field.getName(), type(field.getType(), 0), all.distinct().toList());
    }

    /** The methods that read the field, by name: {@code getX}, {@code isX}, {@code x}, and what Kotlin hangs annotations on. */
    private static Stream<JavaMethod> getters(JavaClass type, JavaField field) {
        String name = field.getName();
        String upper = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return Stream.of(name, "get" + upper, "is" + upper, "get" + upper + "$annotations")
                .flatMap(getter -> type.tryGetMethod(getter).stream());
    }

    private static Stream<ScannedAnnotation> annotations(HasAnnotations<?> place) {
        return place.getAnnotations().stream().flatMap(Described::annotation);
    }

    private static Stream<ScannedAnnotation> annotation(JavaAnnotation<?> annotation) {
        Map<String, Object> properties = annotation.getProperties();
        if (properties.size() == 1
                && properties.get("value") instanceof Object[] several
                && several.length > 0
                && several[0] instanceof JavaAnnotation<?>) {
            return Arrays.stream(several).flatMap(inner -> annotation((JavaAnnotation<?>) inner));
        }
        return Stream.of(new ScannedAnnotation(
                annotation.getRawType().getName(),
                properties.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> texts(entry.getValue()).toList()))));
    }

    private static Stream<String> texts(Object value) {
        if (value instanceof Object[] several) {
            return Arrays.stream(several).flatMap(Described::texts);
        }
        if (value instanceof JavaClass named) {
            return Stream.of(named.getName());
        }
        if (value instanceof JavaEnumConstant constant) {
            return Stream.of(constant.name());
        }
        return Stream.of(
                value instanceof JavaAnnotation<?> inner ? inner.getRawType().getName() : String.valueOf(value));
    }

    private static ScannedType type(JavaType type, int depth) {
        if (depth > DEEPEST) {
            return ScannedType.of(OBJECT);
        }
        if (type instanceof JavaParameterizedType generic) {
            return new ScannedType(
                    generic.toErasure().getName(),
                    generic.getActualTypeArguments().stream()
                            .map(argument -> type(argument, depth + 1))
                            .toList());
        }
        if (type instanceof JavaWildcardType wildcard) {
            return wildcard.getUpperBounds().stream()
                    .findFirst()
                    .map(bound -> type(bound, depth + 1))
                    .orElse(ScannedType.of(OBJECT));
        }
        if (type instanceof JavaGenericArrayType array) {
            return ScannedType.arrayOf(type(array.getComponentType(), depth + 1));
        }
        JavaClass raw = type.toErasure();
        return raw.isArray()
                ? ScannedType.arrayOf(type(raw.getComponentType(), depth + 1))
                : ScannedType.of(raw.getName());
    }
}
