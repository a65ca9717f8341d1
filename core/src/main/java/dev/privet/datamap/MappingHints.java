/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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

    /** What has no rows, but gives its properties to the entities that extend it. */
    static boolean isMappedSuperclass(Class<?> type) {
        return has(type, "MappedSuperclass");
    }

    private static boolean isOfJava(Class<?> type) {
        return type.isPrimitive() || type.getName().startsWith("java.");
    }

    /** What lies in the row of another. */
    static boolean isEmbeddable(Class<?> type) {
        return has(type, "Embeddable");
    }

    /**
     * What is found by an id of its own: an entity, or a plain class that has one. Others may point at it, so that whoever does is
     * not its holder.
     */
    static boolean isRow(Class<?> type, Properties properties) {
        return isEntity(type) || (!isEmbeddable(type) && id(properties).isPresent());
    }

    /** Rows that others may share. */
    static boolean isShared(Property property) {
        return has(property, "ManyToMany") || has(property, "ManyToOne") || has(property, "ManyToAny");
    }

    /** Rows of which each has this one holder. */
    static boolean isOneToMany(Property property) {
        return has(property, "OneToMany");
    }

    /** The far end of an association that the rows it leads to are mapped by: they point here, not this one there. */
    static boolean isFarEnd(Property property) {
        return bears(
                property,
                one -> isPersistence(one) && attribute(one, "mappedBy") instanceof String text && !text.isEmpty());
    }

    /** What lies in the row that has the property. */
    static boolean isPart(Property property) {
        return isEmbeddable(property.element())
                || has(property, "Embedded")
                || has(property, "EmbeddedId")
                || has(property, "ElementCollection");
    }

    static boolean isId(Property property) {
        return has(property, "Id") || has(property, "EmbeddedId");
    }

    /** Neither a column nor an association, whoever's mapping says so. */
    static boolean isTransient(Property property) {
        return bears(property, one -> name(one).equals("Transient"))
                || property.places().stream()
                        .anyMatch(place -> place instanceof Field field && Modifier.isTransient(field.getModifiers()));
    }

    /**
     * What an object does not keep, but works out or looks up: transient, or told by a getter that no field stands behind and that
     * no mapping speaks of. Such a property says nothing of whose a row is unless somebody says so.
     *
     * @param all the properties of the class, which tell whether its mapping stands on getters
     */
    static boolean isDerived(Property property, Properties all) {
        if (isTransient(property)) {
            return true;
        }
        return !property.isStored()
                && !isAbstract(property)
                && !bears(property, MappingHints::isPersistence)
                && all.all().stream().noneMatch(MappingHints::isIdOnGetter);
    }

    private static boolean isAbstract(Property property) {
        return property.places().stream()
                .allMatch(place -> place instanceof Method method && Modifier.isAbstract(method.getModifiers()));
    }

    private static boolean isIdOnGetter(Property property) {
        return property.places().stream()
                .filter(Method.class::isInstance)
                .flatMap(place -> Stream.of(place.getDeclaredAnnotations()))
                .anyMatch(one -> isPersistence(one, "Id") || isPersistence(one, "EmbeddedId"));
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
        if (property.places().stream().anyMatch(MappingHints::tellsOptional)
                || annotations(property).anyMatch(one -> name(one).equals("Nullable"))) {
            return Optional.of(true);
        }
        return Optional.empty();
    }

    private static boolean tellsOptional(AnnotatedElement place) {
        return (place instanceof Field field && field.getType() == Optional.class)
                || (place instanceof Method method && method.getReturnType() == Optional.class)
                || (place instanceof RecordComponent component && component.getType() == Optional.class);
    }

    /** Whether a property is mapped as an association that a persistence provider lets be empty because nobody said otherwise. */
    static boolean isOptionalByDefault(Property property) {
        return mayBeEmpty(property).isEmpty() && says(property, "optional", true);
    }

    /** The property that identifies a row: the one marked as such, or the one of that name; none where it takes several. */
    static Optional<Property> id(Properties properties) {
        List<Property> ids =
                properties.all().stream().filter(MappingHints::isId).toList();
        return switch (ids.size()) {
            case 0 -> properties.find("id");
            case 1 -> Optional.of(ids.get(0));
            default -> Optional.empty();
        };
    }

    private static boolean has(Class<?> type, String annotation) {
        for (Annotation one : type.getDeclaredAnnotations()) {
            if (isPersistence(one, annotation)) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(Property property, String annotation) {
        return bears(property, one -> isPersistence(one, annotation));
    }

    /** Mappings stand on members, never on their types. */
    private static boolean bears(Property property, Predicate<Annotation> which) {
        for (AnnotatedElement place : property.places()) {
            for (Annotation one : place.getDeclaredAnnotations()) {
                if (which.test(one)) {
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
        return bears(
                property, one -> isPersistence(one) && Boolean.valueOf(value).equals(attribute(one, attribute)));
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

    /** Also of its type, where those stand that say whether it may be empty. */
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
