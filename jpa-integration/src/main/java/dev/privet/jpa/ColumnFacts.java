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
import java.util.List;
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
    /** Hibernate's mark of what no two rows share. */
    private static final Set<String> NATURAL_ID = Set.of("NaturalId");

    /**
     * Reads the mapping.
     *
     * @param entity the entity's class
     * @param way the attribute, after those of the embedded objects that it lies in
     */
    static ColumnFacts of(Class<?> entity, List<SingularAttribute<?, ?>> way) {
        SingularAttribute<?, ?> attribute = way.get(way.size() - 1);
        Member member = attribute.getJavaMember();
        Optional<AnnotatedElement> element =
                member instanceof AnnotatedElement annotated ? Optional.of(annotated) : Optional.empty();
        Optional<Column> column =
                override(entity, way).or(() -> element.map(place -> place.getAnnotation(Column.class)));
        boolean refusesNull = attribute.getJavaType().isPrimitive()
                || !attribute.isOptional()
                || column.filter(mapped -> !mapped.nullable()).isPresent()
                || element.map(place -> place.getAnnotation(JoinColumn.class))
                        .filter(mapped -> !mapped.nullable())
                        .isPresent()
                || element.filter(place -> bears(place, NEVER_NULL)).isPresent();
        String name = column.map(Column::name).filter(text -> !text.isEmpty()).orElse(attribute.getName());
        return new ColumnFacts(
                !refusesNull,
                column.filter(Column::unique).isPresent()
                        || element.filter(place -> bears(place, NATURAL_ID)).isPresent()
                        || uniqueByTable(entity).map(BareName::inOneWord).anyMatch(BareName.inOneWord(name)::equals),
                column.map(Column::length).orElse(DEFAULT_LENGTH));
    }

    /** By simple name, because neither validation nor one provider is on everybody's class path. */
    private static boolean bears(AnnotatedElement place, Set<String> names) {
        return Arrays.stream(place.getAnnotations())
                .map(Annotation::annotationType)
                .map(Class::getSimpleName)
                .anyMatch(names::contains);
    }

    /** The word of the outermost holds: the class's on an inherited property, then that of each embedded property on the way. */
    private static Optional<Column> override(Class<?> entity, List<SingularAttribute<?, ?>> way) {
        Optional<Column> column = override(entity, Paths.dotted(way));
        for (int i = 0; i < way.size() - 1 && column.isEmpty(); i++) {
            if (way.get(i).getJavaMember() instanceof AnnotatedElement place) {
                column = override(place, Paths.dotted(way.subList(i + 1, way.size())));
            }
        }
        return column;
    }

    private static Optional<Column> override(AnnotatedElement place, String name) {
        return Arrays.stream(place.getAnnotationsByType(AttributeOverride.class))
                .filter(override -> override.name().equals(name))
                .map(AttributeOverride::column)
                .findFirst();
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
