/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.LinkStep;
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
import java.util.stream.IntStream;

/**
 * Which columns of an entity a person gets to see: its own values, embedded ones with a dotted name, and of a row that it points
 * at only the name by which people know that row, and only where the row is about nobody.
 */
final class Columns {

    private static final Set<Class<?>> BINARY = Set.of(byte[].class, Byte[].class, Blob.class);

    private final RecordType record;
    private final DataMap dataMap;
    private final Paths paths;
    private final ForeignKeys foreignKeys;
    private final List<Problem> problems;
    private final List<Column> found = new ArrayList<>();
    private final List<Elements> collections = new ArrayList<>();

    private Columns(RecordType record, EntityType<?> entity, DataMap dataMap, Paths paths, List<Problem> problems) {
        this.record = record;
        this.dataMap = dataMap;
        this.paths = paths;
        this.foreignKeys = new ForeignKeys(entity, this::isAboutSomebody);
        this.problems = problems;
    }

    /** Ids first, then by name; collections have a list of their own. */
    static Columns of(RecordType type, EntityType<?> entity, DataMap dataMap, Paths paths, List<Problem> problems) {
        Columns columns = new Columns(type, entity, dataMap, paths, problems);
        columns.add(entity, List.of());
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

    private void add(ManagedType<?> type, List<String> prefix) {
        for (SingularAttribute<?, ?> attribute : type.getSingularAttributes()) {
            List<String> path = Paths.append(prefix, List.of(attribute.getName()));
            if (isNotPersonal(type, path) || foreignKeys.repeats(path, attribute)) {
                continue;
            }
            switch (attribute.getPersistentAttributeType()) {
                case BASIC -> add(path, path, BINARY.contains(attribute.getJavaType()));
                case EMBEDDED -> addEmbedded(type, path, (ManagedType<?>) attribute.getType());
                case MANY_TO_ONE, ONE_TO_ONE -> addDisplayed(path, (EntityType<?>) attribute.getType());
                default -> {
                    // No other kind holds one value.
                }
            }
        }
        // Collections of other rows are left out: those that are about the person have a link of their own.
        addElements(type, prefix);
    }

    /** Said of a path from the row, or of a property of the embedded object that it lies in. */
    private boolean isNotPersonal(ManagedType<?> owner, List<String> path) {
        return record.notPersonal().contains(String.join(".", path))
                || dataMap.find(owner.getJavaType())
                        .filter(part -> part.notPersonal().contains(path.get(path.size() - 1)))
                        .isPresent();
    }

    /** Rules on a marked object that is embedded hold for its columns, which only its link to the row makes known. */
    private void addEmbedded(ManagedType<?> owner, List<String> path, ManagedType<?> embedded) {
        String property = path.get(path.size() - 1);
        boolean unknown = dataMap.find(embedded.getJavaType())
                .filter(part -> !part.fields().isEmpty())
                .filter(part -> part.links().stream()
                        .noneMatch(link -> !link.isSelf()
                                && link.steps().get(0) instanceof LinkStep.HeldBy held
                                && held.property().equals(property)
                                && held.target().isAssignableFrom(owner.getJavaType())))
                .isPresent();
        if (unknown) {
            problems.add(new Problem(
                    ProblemCode.STORAGE_MISCONFIGURED,
                    record.name() + "." + String.join(".", path),
                    "the " + embedded.getJavaType().getSimpleName()
                            + " embedded there holds personal data, and nothing says that it is about the same person as the row.",
                    "put @AboutSameSubject on the property."));
        }
        add(embedded, path);
    }

    /** Values in a table of their own are as much part of the row as its columns; what cannot be shown is told, never left out. */
    private void addElements(ManagedType<?> type, List<String> prefix) {
        for (PluralAttribute<?, ?, ?> attribute : type.getPluralAttributes()) {
            List<String> path = Paths.append(prefix, List.of(attribute.getName()));
            if (isNotPersonal(type, path)
                    || attribute.getPersistentAttributeType() != PersistentAttributeType.ELEMENT_COLLECTION) {
                continue;
            }
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
        if (isAboutSomebody(other.getJavaType())) {
            return;
        }
        dataMap.displayedBy(other.getJavaType()).ifPresent(displayed -> {
            List<String> shown = List.of(displayed.split("\\.", -1));
            try {
                if (Paths.end(other, shown).isAssociation() || leadsToSomebody(other, shown)) {
                    throw new IllegalArgumentException("'" + displayed + "' is a row");
                }
                add(path, Paths.append(path, shown), false);
            } catch (IllegalArgumentException e) {
                problems.add(new Problem(
                        ProblemCode.UNKNOWN_PROPERTY,
                        other.getJavaType().getSimpleName(),
                        "@DisplayedBy(\"" + displayed + "\") names no persistent value of it.",
                        "name a property that is stored with the row, such as its title."));
            }
        });
    }

    /** Whether rows of a class are persons' or about persons, so that what points at one is not shown. */
    private boolean isAboutSomebody(Class<?> type) {
        return dataMap.find(type).isPresent() || DataMap.isMarked(type);
    }

    private boolean leadsToSomebody(EntityType<?> start, List<String> path) {
        return IntStream.range(1, path.size())
                .mapToObj(end -> Paths.end(start, path.subList(0, end)))
                .anyMatch(step -> isAboutSomebody(step.getJavaType()));
    }

    private void add(List<String> name, List<String> path, boolean binary) {
        found.add(new Column(String.join(".", name), paths.to(path), binary));
    }
}
