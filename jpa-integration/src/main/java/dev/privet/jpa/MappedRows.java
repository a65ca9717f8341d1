/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.jpa.internal.mapping.MappedEntity;
import dev.privet.jpa.internal.mapping.MappedTable;
import dev.privet.jpa.internal.mapping.Mapping;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which rows of which tables are those of a class, whatever way of inheritance was chosen. */
final class MappedRows {

    private final Mapping mapping;

    MappedRows(Mapping mapping) {
        this.mapping = mapping;
    }

    /** All entities. */
    List<MappedEntity> all() {
        return mapping.entities();
    }

    /** The entity of a class, or nothing where it is none in this persistence unit. */
    Optional<MappedEntity> entity(Class<?> type) {
        return mapping.entity(type);
    }

    /**
     * The entities whose tables together hold the rows of a class and of all that extend it: one in most cases, several where each
     * class has a table of its own.
     */
    List<MappedEntity> roots(Class<?> type) {
        Optional<MappedEntity> entity = mapping.entity(type);
        List<MappedEntity> roots = new ArrayList<>();
        if (entity.isPresent()) {
            addRoots(entity.get(), roots);
        } else {
            mapping.entities().stream()
                    .filter(below -> extendsIt(below, type))
                    .filter(below -> mapping.entities().stream()
                            .noneMatch(above -> !above.equals(below)
                                    && extendsIt(above, type)
                                    && above.subclasses().contains(below.type())))
                    .forEach(below -> addRoots(below, roots));
        }
        return roots;
    }

    private static boolean extendsIt(MappedEntity entity, Class<?> type) {
        return entity.type() != null && type.isAssignableFrom(entity.type());
    }

    private void addRoots(MappedEntity entity, List<MappedEntity> roots) {
        List<MappedEntity> apart =
                below(entity).stream().filter(sub -> !shares(sub, entity)).toList();
        boolean holdsRows = !entity.tables().isEmpty() && (apart.isEmpty() || !isAbstract(entity));
        if (holdsRows) {
            roots.add(entity);
        }
        apart.forEach(sub -> addRoots(sub, roots));
    }

    /** The entities whose rows are shown as rows of a type: its own, and those that extend it and have no page in the data map. */
    List<MappedEntity> shownAs(RecordType type, DataMap dataMap) {
        List<MappedEntity> shown = new ArrayList<>();
        mapping.entity(type.type()).ifPresent(entity -> addShown(entity, type, dataMap, shown));
        return shown;
    }

    private void addShown(MappedEntity entity, RecordType type, DataMap dataMap, List<MappedEntity> shown) {
        if (entity.type() == null
                || dataMap.find(entity.type())
                        .filter(page -> page.type() == type.type())
                        .isEmpty()) {
            return;
        }
        if (!isAbstract(entity) && !entity.tables().isEmpty()) {
            shown.add(entity);
        }
        below(entity).forEach(sub -> addShown(sub, type, dataMap, shown));
    }

    private List<MappedEntity> below(MappedEntity entity) {
        return entity.subclasses().stream()
                .map(mapping::entity)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Holds for rows of an entity and of those that extend it, beside the others of its first table. */
    static Optional<String> only(MappedEntity entity, String alias) {
        return entity.only().map(condition -> condition.replace("{alias}", alias));
    }

    /** Holds for rows of an entity that are of none that extends it. */
    List<String> exactly(MappedEntity entity, String alias) {
        List<String> conditions = new ArrayList<>();
        only(entity, alias).ifPresent(conditions::add);
        for (MappedEntity sub : below(entity)) {
            if (sub.tables().isEmpty() || !shares(sub, entity)) {
                continue;
            }
            MappedTable table = sub.tables().get(0);
            if (table.name().equals(entity.tables().get(0).name())) {
                // What tells them apart may be empty, and a condition on that holds neither way.
                only(sub, alias)
                        .ifPresent(condition -> conditions.add("case when " + condition + " then 1 else 0 end = 0"));
            } else {
                List<String> keys = entity.tables().get(0).keys();
                conditions.add(IntStream.range(0, keys.size())
                        .mapToObj(i -> "x." + table.keys().get(i) + " = " + alias + "." + keys.get(i))
                        .collect(Collectors.joining(
                                " and ", "not exists (select 1 from " + table.name() + " x where ", ")")));
            }
        }
        return conditions;
    }

    /** Whether rows of the one lie, at least in part, in the first table of the other. */
    private static boolean shares(MappedEntity sub, MappedEntity entity) {
        return !entity.tables().isEmpty()
                && sub.tables().stream()
                        .anyMatch(table ->
                                table.name().equals(entity.tables().get(0).name()));
    }

    private static boolean isAbstract(MappedEntity entity) {
        return entity.type() != null && Modifier.isAbstract(entity.type().getModifiers());
    }
}
