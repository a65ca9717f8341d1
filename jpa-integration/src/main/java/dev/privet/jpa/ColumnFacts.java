/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.metamodel.SingularAttribute;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Member;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the mapping says about the column of an attribute.
 *
 * @param nullable whether it may be empty
 * @param unique whether no two rows may have the same value
 * @param length the most characters of a text
 */
record ColumnFacts(boolean nullable, boolean unique, int length) {

    private static final int DEFAULT_LENGTH = 255;
    private static final Set<String> NEVER_NULL = Set.of("NotNull", "NotBlank", "NotEmpty", "NonNull");

    /**
     * Reads the mapping.
     *
     * @param entity the entity's class
     * @param outer the embedded attribute that the attribute lies in, or the attribute itself
     * @param attribute the attribute
     */
    static ColumnFacts of(Class<?> entity, SingularAttribute<?, ?> outer, SingularAttribute<?, ?> attribute) {
        Member member = attribute.getJavaMember();
        Optional<AnnotatedElement> element =
                member instanceof AnnotatedElement annotated ? Optional.of(annotated) : Optional.empty();
        Optional<Column> column =
                override(outer, attribute.getName()).or(() -> element.map(place -> place.getAnnotation(Column.class)));
        boolean refusesNull = attribute.getJavaType().isPrimitive()
                || !attribute.isOptional()
                || column.filter(mapped -> !mapped.nullable()).isPresent()
                || element.map(place -> place.getAnnotation(JoinColumn.class))
                        .filter(mapped -> !mapped.nullable())
                        .isPresent()
                || element.filter(ColumnFacts::saysNeverNull).isPresent();
        String name = column.map(Column::name)
                .filter(text -> !text.isEmpty())
                .orElse(attribute.getName())
                .replace("_", "");
        return new ColumnFacts(
                !refusesNull,
                column.filter(Column::unique).isPresent()
                        || uniqueByTable(entity)
                                .map(text -> text.replace("_", ""))
                                .anyMatch(name::equalsIgnoreCase),
                column.map(Column::length).orElse(DEFAULT_LENGTH));
    }

    /** By simple name, because validation is not on everybody's class path. */
    private static boolean saysNeverNull(AnnotatedElement place) {
        return Arrays.stream(place.getAnnotations())
                .map(Annotation::annotationType)
                .map(Class::getSimpleName)
                .anyMatch(NEVER_NULL::contains);
    }

    private static Optional<Column> override(SingularAttribute<?, ?> outer, String name) {
        if (outer.getJavaMember() instanceof AnnotatedElement place) {
            return Arrays.stream(place.getAnnotationsByType(AttributeOverride.class))
                    .filter(override -> override.name().equals(name))
                    .map(AttributeOverride::column)
                    .findFirst();
        }
        return Optional.empty();
    }

    /** Columns under a constraint of the table; under one of several columns a value of one's own does no harm either. */
    private static Stream<String> uniqueByTable(Class<?> entity) {
        Table table = entity.getAnnotation(Table.class);
        if (table == null) {
            return Stream.empty();
        }
        Stream<String> constraints =
                Arrays.stream(table.uniqueConstraints()).flatMap(unique -> Arrays.stream(unique.columnNames()));
        Stream<String> indexes = Arrays.stream(table.indexes())
                .filter(index -> index.unique())
                .flatMap(index -> Arrays.stream(index.columnList().split(",", -1)))
                .map(column -> column.strip().split("\\s", -1)[0]);
        return Stream.concat(constraints, indexes).collect(Collectors.toSet()).stream();
    }
}
