/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.annotation.DisplayedBy;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.sql.Blob;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Which columns of an entity a person gets to see: its own values, embedded ones with a dotted name, and of a row that it points
 * at only the name by which people know that row, and only where the row is about nobody.
 */
final class Columns {

    private static final Set<Class<?>> BINARY = Set.of(byte[].class, Byte[].class, Blob.class);

    private final DataMap dataMap;
    private final Paths paths;
    private final List<Problem> problems;
    private final List<Column> found = new ArrayList<>();

    private Columns(DataMap dataMap, Paths paths, List<Problem> problems) {
        this.dataMap = dataMap;
        this.paths = paths;
        this.problems = problems;
    }

    /** Ids first, then by name. */
    static List<Column> of(
            RecordType type, EntityType<?> entity, DataMap dataMap, Paths paths, List<Problem> problems) {
        Columns columns = new Columns(dataMap, paths, problems);
        columns.add(entity, List.of(), type.notPersonal());
        List<String> ids =
                Paths.ids(entity).stream().map(id -> String.join(".", id)).toList();
        columns.found.sort(Comparator.comparing((Column column) -> !ids.contains(column.name()))
                .thenComparing(Column::name));
        return List.copyOf(columns.found);
    }

    private void add(ManagedType<?> type, List<String> prefix, Set<String> leftOut) {
        for (SingularAttribute<?, ?> attribute : type.getSingularAttributes()) {
            if (leftOut.contains(attribute.getName())) {
                continue;
            }
            List<String> path = Paths.append(prefix, List.of(attribute.getName()));
            switch (attribute.getPersistentAttributeType()) {
                case BASIC -> add(path, path, BINARY.contains(attribute.getJavaType()));
                case EMBEDDED -> add((ManagedType<?>) attribute.getType(), path, Set.of());
                case MANY_TO_ONE, ONE_TO_ONE -> addDisplayed(path, (EntityType<?>) attribute.getType());
                default -> {
                    // What holds many is other rows; those that are about the person have a link of their own.
                }
            }
        }
    }

    private void addDisplayed(List<String> path, EntityType<?> other) {
        DisplayedBy displayed = other.getJavaType().getAnnotation(DisplayedBy.class);
        if (displayed == null
                || dataMap.find(other.getJavaType()).isPresent()
                || DataMap.isMarked(other.getJavaType())) {
            return;
        }
        List<String> shown = List.of(displayed.value().split("\\.", -1));
        try {
            if (Paths.end(other, shown).isAssociation()) {
                throw new IllegalArgumentException("'" + displayed.value() + "' is a row");
            }
            add(path, Paths.append(path, shown), false);
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(
                    ProblemCode.UNKNOWN_PROPERTY,
                    other.getJavaType().getSimpleName(),
                    "@DisplayedBy(\"" + displayed.value() + "\") names no persistent value of it.",
                    "name a property that is stored with the row, such as its title."));
        }
    }

    private void add(List<String> name, List<String> path, boolean binary) {
        found.add(new Column(String.join(".", name), paths.to(path), binary));
    }
}
