/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.LinkStep;
import dev.privet.datamap.RecordType;
import dev.privet.export.ArchiveGap;
import dev.privet.jpa.internal.mapping.MappedCollection;
import dev.privet.jpa.internal.mapping.MappedEntity;
import dev.privet.jpa.internal.mapping.MappedReference;
import dev.privet.jpa.internal.mapping.MappedValue;
import jakarta.persistence.metamodel.Attribute.PersistentAttributeType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of an entity a person gets to see: its own values, embedded ones with a dotted name, and of a row that it points
 * at only the name by which people know that row, and only where the row is about nobody.
 */
final class Columns {

    private final RecordType record;
    private final DataMap dataMap;
    private final MappedEntity mapped;
    private final MappedRows mappedRows;
    private final CodeLists codeLists;
    private final ForeignKeys foreignKeys;
    private final Select select;
    private final List<Problem> problems;
    private final List<Column> found = new ArrayList<>();
    private final List<MappedCollection> collections = new ArrayList<>();
    private final List<PointedAt> pointedAt = new ArrayList<>();
    private final List<ArchiveGap> gaps = new ArrayList<>();

    private Columns(
            PersonRows rows,
            EntityType<?> entity,
            DataMap dataMap,
            MappedRows mappedRows,
            Select select,
            List<Problem> problems) {
        this.record = rows.type();
        this.dataMap = dataMap;
        this.mapped = rows.entity();
        this.mappedRows = mappedRows;
        this.codeLists = new CodeLists(mappedRows);
        this.foreignKeys = new ForeignKeys(entity, this::isAboutSomebody);
        this.select = select;
        this.problems = problems;
    }

    /**
     * Ids first, then by name; collections have a list of their own.
     *
     * @param select the query over the rows, to which what the columns need is joined
     */
    static Columns of(
            PersonRows rows,
            EntityType<?> entity,
            DataMap dataMap,
            MappedRows mappedRows,
            Select select,
            List<Problem> problems) {
        Columns columns = new Columns(rows, entity, dataMap, mappedRows, select, problems);
        columns.add(entity, List.of());
        List<String> ids =
                Paths.ids(entity).stream().map(id -> String.join(".", id)).toList();
        columns.found.sort(Comparator.comparing((Column column) -> !ids.contains(column.name()))
                .thenComparing(Column::name));
        columns.pointedAt.sort(Comparator.comparing(PointedAt::name));
        columns.collections.sort(Comparator.comparing(MappedCollection::path));
        return columns;
    }

    List<Column> plain() {
        return List.copyOf(found);
    }

    /** The associations to rows of persons and about persons. */
    List<PointedAt> pointedAt() {
        return List.copyOf(pointedAt);
    }

    List<MappedCollection> collections() {
        return List.copyOf(collections);
    }

    /** What a person does not get to see of such rows although it is stored. */
    List<ArchiveGap> gaps() {
        return List.copyOf(gaps);
    }

    private void add(ManagedType<?> type, List<String> prefix) {
        for (SingularAttribute<?, ?> attribute : type.getSingularAttributes()) {
            List<String> path = Paths.append(prefix, List.of(attribute.getName()));
            if (isNotPersonal(type, path) || foreignKeys.repeats(path, attribute)) {
                continue;
            }
            switch (attribute.getPersistentAttributeType()) {
                case BASIC -> addPlain(path);
                case EMBEDDED -> addEmbedded(type, path, (ManagedType<?>) attribute.getType());
                case MANY_TO_ONE, ONE_TO_ONE -> addDisplayed(path, (EntityType<?>) attribute.getType());
                default -> {
                    // No other kind holds one value.
                }
            }
        }
        addMany(type, prefix);
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

    private void addPlain(List<String> path) {
        String name = String.join(".", path);
        @Nullable MappedValue value = mapped.values().get(name);
        if (value == null) {
            gaps.add(notShown(name, "It is computed when the row is read, and not stored."));
        } else {
            found.add(new Column(name, value, select.column(Select.root(mapped), value)));
        }
    }

    private ArchiveGap notShown(String name, String why) {
        return new ArchiveGap(record.name() + "." + name, ArchiveGap.Reason.NOT_SHOWN, why);
    }

    /** Values in a table of their own are as much part of the row as its columns; what cannot be shown is told, never left out. */
    private void addMany(ManagedType<?> type, List<String> prefix) {
        for (PluralAttribute<?, ?, ?> attribute : type.getPluralAttributes()) {
            List<String> path = Paths.append(prefix, List.of(attribute.getName()));
            if (isNotPersonal(type, path)) {
                continue;
            }
            if (attribute.getPersistentAttributeType() != PersistentAttributeType.ELEMENT_COLLECTION) {
                addPersons(path, attribute.getElementType().getJavaType());
                continue;
            }
            String name = String.join(".", path);
            @Nullable MappedCollection collection = mapped.collections().get(name);
            if (collection == null || collection.elements().isEmpty()) {
                gaps.add(notShown(name, "It is stored in a way that cannot be read value by value."));
            } else {
                addElements(name, collection, attribute);
            }
        }
    }

    private void addElements(String name, MappedCollection collection, PluralAttribute<?, ?, ?> attribute) {
        Optional<MappedCollection> shown = ElementKeys.hide(collection, attribute, this::isAboutSomebody);
        shown.ifPresent(collections::add);
        int parts = collection.elements().size() + collection.keys().size();
        if (shown.map(seen -> seen.elements().size() + seen.keys().size()).orElse(0) < parts) {
            gaps.add(pointsAtPeople(name));
        }
    }

    /** Of other rows, those that are about the person have a link of their own; who else is in a collection of persons is withheld. */
    private void addPersons(List<String> path, Class<?> other) {
        if (new AboutRows(other, dataMap, mappedRows).arePersons()) {
            gaps.add(pointsAtPeople(String.join(".", path)));
        }
    }

    private ArchiveGap pointsAtPeople(String name) {
        return new ArchiveGap(
                record.name() + "." + name,
                ArchiveGap.Reason.WITHHELD,
                "It points at people. Rows about you are part of this copy; who else is in it is not.");
    }

    private void addDisplayed(List<String> path, EntityType<?> other) {
        if (isAboutSomebody(other.getJavaType())) {
            String name = String.join(".", path);
            AboutRows target = new AboutRows(other.getJavaType(), dataMap, mappedRows);
            PointedAt.of(record, mapped, mapped.references().get(name), name, target, select)
                    .ifPresent(pointedAt::add);
            return;
        }
        Optional<String> name = dataMap.displayedBy(other.getJavaType());
        if (name.isEmpty()) {
            gaps.add(notShown(
                    String.join(".", path),
                    "It points at a row about nobody, and nothing says by which name people know that row."));
        }
        name.ifPresent(displayed -> {
            List<String> shown = List.of(displayed.split("\\.", -1));
            try {
                if (Paths.end(other, shown).isAssociation() || leadsToSomebody(other, shown)) {
                    throw new IllegalArgumentException("'" + displayed + "' is a row");
                }
                @Nullable MappedReference reference = mapped.references().get(String.join(".", path));
                if (reference == null) {
                    throw new IllegalArgumentException("'" + displayed + "' cannot be joined");
                }
                found.add(codeLists.column(select, Select.root(mapped), reference, String.join(".", path), shown));
            } catch (IllegalArgumentException e) {
                problems.add(new Problem(
                        ProblemCode.UNKNOWN_PROPERTY,
                        other.getJavaType().getSimpleName(),
                        "@DisplayedBy(\"" + displayed + "\") names no persistent value of it.",
                        "name a property that is stored with the row, such as its title."));
            }
        });
    }

    /** Whether rows of a class, or of one that extends it, are persons' or about persons, so that what points at one is not shown. */
    private boolean isAboutSomebody(Class<?> type) {
        return dataMap.find(type).isPresent()
                || DataMap.isMarked(type)
                || dataMap.types().stream().anyMatch(below -> type.isAssignableFrom(below.type()));
    }

    private boolean leadsToSomebody(EntityType<?> start, List<String> path) {
        return IntStream.range(1, path.size())
                .mapToObj(end -> Paths.end(start, path.subList(0, end)))
                .anyMatch(step -> isAboutSomebody(step.getJavaType()));
    }
}
