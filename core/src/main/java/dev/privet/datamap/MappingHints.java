/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What persistence and nullness annotations say of a class, known by their names so that none of them is needed here. Where there
 * are none, nothing is known.
 */
final class MappingHints {

    private static final Set<String> NEVER_NULL =
            Set.of("NotNull", "NonNull", "Nonnull", "NotBlank", "NotEmpty", "MapsId");

    private MappingHints() {}

    /** Rows of their own. */
    static boolean isEntity(Class<?> type) {
        for (Class<?> next = type; next != null && !isOfJava(next); next = next.getSuperclass()) {
            if (has(next, "Entity")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfJava(Class<?> type) {
        return type.isPrimitive() || type.getName().startsWith("java.");
    }

    /** What lies in the row of another. */
    static boolean isEmbeddable(Class<?> type) {
        return has(type, "Embeddable");
    }

    /** Rows that others may share. */
    static boolean isShared(Property property) {
        return has(property, "ManyToMany") || has(property, "ManyToOne");
    }

    static boolean isId(Property property) {
        return has(property, "Id") || has(property, "EmbeddedId");
    }

    /** Neither a column nor an association. */
    static boolean isTransient(Property property) {
        return has(property, "Transient");
    }

    /** Whether a property may be empty: true or false where something says so, nothing where nothing does. */
    static Optional<Boolean> mayBeEmpty(Property property) {
        if (property.type().isPrimitive()
                || isId(property)
                || says(property, "optional", false)
                || says(property, "nullable", false)
                || annotations(property).anyMatch(one -> NEVER_NULL.contains(name(one)))) {
            return Optional.of(false);
        }
        if (property.type() == Optional.class
                || annotations(property).anyMatch(one -> name(one).equals("Nullable"))) {
            return Optional.of(true);
        }
        return Optional.empty();
    }

    /** Whether a property is mapped as an association that a persistence provider lets be empty because nobody said otherwise. */
    static boolean isOptionalByDefault(Property property) {
        return mayBeEmpty(property).isEmpty() && says(property, "optional", true);
    }

    /** The property that identifies a row: the one marked as such, or the one of that name. */
    static Optional<Property> id(Properties properties) {
        return properties.all().stream().filter(MappingHints::isId).findFirst().or(() -> properties.find("id"));
    }

    private static boolean has(Class<?> type, String annotation) {
        for (Annotation one : type.getDeclaredAnnotations()) {
            if (isPersistence(one, annotation)) {
                return true;
            }
        }
        return false;
    }

    /** Mappings stand on members, never on their types. */
    private static boolean has(Property property, String annotation) {
        for (AnnotatedElement place : property.places()) {
            for (Annotation one : place.getDeclaredAnnotations()) {
                if (isPersistence(one, annotation)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isPersistence(Annotation annotation, String name) {
        return isPersistence(annotation)
                && annotation.annotationType().getSimpleName().equals(name);
    }

    private static boolean isPersistence(Annotation annotation) {
        String home = annotation.annotationType().getPackageName();
        return home.equals("jakarta.persistence") || home.equals("javax.persistence");
    }

    private static boolean says(Property property, String attribute, boolean value) {
        for (AnnotatedElement place : property.places()) {
            for (Annotation one : place.getDeclaredAnnotations()) {
                if (isPersistence(one) && Boolean.valueOf(value).equals(attribute(one, attribute))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static @Nullable Object attribute(Annotation annotation, String attribute) {
        try {
            return annotation.annotationType().getMethod(attribute).invoke(annotation);
        } catch (ReflectiveOperationException e) {
            // An annotation without that attribute says nothing of it.
            return null;
        }
    }

    private static String name(Annotation annotation) {
        return annotation.annotationType().getSimpleName();
    }

    private static Stream<Annotation> annotations(Property property) {
        return property.places().stream()
                .flatMap(place -> Stream.concat(Stream.of(place.getDeclaredAnnotations()), ofItsType(place)));
    }

    private static Stream<Annotation> ofItsType(AnnotatedElement place) {
        AnnotatedType type = place instanceof Field field
                ? field.getAnnotatedType()
                : place instanceof Method method
                        ? method.getAnnotatedReturnType()
                        : place instanceof RecordComponent component ? component.getAnnotatedType() : null;
        return type == null ? Stream.empty() : Stream.of(type.getDeclaredAnnotations());
    }
}
