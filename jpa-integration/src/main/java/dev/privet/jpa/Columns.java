/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.annotation.DisplayedBy;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import jakarta.persistence.metamodel.Attribute.PersistentAttributeType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;
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

    private final RecordType record;
    private final DataMap dataMap;
    private final Paths paths;
    private final List<Problem> problems;
    private final List<Column> found = new ArrayList<>();
    private final List<Elements> collections = new ArrayList<>();

    private Columns(RecordType record, DataMap dataMap, Paths paths, List<Problem> problems) {
        this.record = record;
        this.dataMap = dataMap;
        this.paths = paths;
        this.problems = problems;
    }

    /** Ids first, then by name; collections have a list of their own. */
    static Columns of(RecordType type, EntityType<?> entity, DataMap dataMap, Paths paths, List<Problem> problems) {
        Columns columns = new Columns(type, dataMap, paths, problems);
        columns.add(entity, List.of(), type.notPersonal());
        List<String> ids =
                Paths.ids(entity).stream().map(id -> String.join(".", id)).toList();
        columns.found.sort(Comparator.comparing((Column column) -> !ids.contains(column.name()))
                .thenComparing(Column::name));
        columns.collections.sort(
                Comparator.comparing(elements -> elements.column().name()));
        return columns;
    }

    List<Column> plain() {
        return List.copyOf(found);
    }

    List<Elements> collections() {
        return List.copyOf(collections);
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
                    // No other kind holds one value.
                }
            }
        }
        // Collections of other rows are left out: those that are about the person have a link of their own.
        addElements(type, prefix, leftOut);
    }

    /** Values in a table of their own are as much part of the row as its columns; what cannot be shown is told, never left out. */
    private void addElements(ManagedType<?> type, List<String> prefix, Set<String> leftOut) {
        for (PluralAttribute<?, ?, ?> attribute : type.getPluralAttributes()) {
            if (leftOut.contains(attribute.getName())
                    || attribute.getPersistentAttributeType() != PersistentAttributeType.ELEMENT_COLLECTION) {
                continue;
            }
            List<String> path = Paths.append(prefix, List.of(attribute.getName()));
            if (attribute instanceof MapAttribute<?, ?, ?>
                    || attribute.getElementType().getPersistenceType() != Type.PersistenceType.BASIC) {
                problems.add(
                        new Problem(
                                ProblemCode.STORAGE_MISCONFIGURED,
                                record.name() + "." + String.join(".", path),
                                "it is a collection of "
                                        + (attribute instanceof MapAttribute<?, ?, ?> ? "pairs" : "embedded objects")
                                        + ", which an archive cannot show, and the person would not get to see it.",
                                "map it as an entity with a link to the person, or mark it @NotPersonalData where it is none."));
            } else {
                collections.add(Elements.of(
                        path,
                        attribute,
                        BINARY.contains(attribute.getElementType().getJavaType())));
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
