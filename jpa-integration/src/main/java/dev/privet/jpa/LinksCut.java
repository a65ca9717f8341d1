/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.SubjectLink;
import dev.privet.jpa.internal.mapping.MappedEntity;
import dev.privet.jpa.internal.mapping.MappedReference;
import dev.privet.jpa.internal.mapping.MappedValue;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rows stay as they are, and point at their persons no more.
 *
 * @param columns what points at persons, by table
 * @param paths the properties that do
 * @param version what tells older copies of a row from it
 */
record LinksCut(Map<String, List<String>> columns, Set<String> paths, Optional<SweptVersion> version)
        implements Disposing {

    LinksCut {
        columns = Map.copyOf(columns);
        paths = Set.copyOf(paths);
    }

    /** Finds where the links begin; one that cannot be cut there is reported. */
    static LinksCut of(
            RecordType type,
            EntityType<?> entity,
            MappedRows mapped,
            Optional<SweptVersion> version,
            List<Problem> problems) {
        MappedEntity stored = mapped.entity(type.type()).orElseThrow();
        Map<String, List<String>> columns = new LinkedHashMap<>();
        Set<String> paths = new LinkedHashSet<>();
        Set<String> beginnings = new LinkedHashSet<>();
        for (SubjectLink link : type.links()) {
            Optional<String> begins = new ErasedEntity(type, stored, Optional.empty())
                    .begins(link)
                    .findFirst();
            if (link.isSelf()) {
                problems.add(problem(type.name(), "its rows are persons themselves, and not tied to any by a link."));
            } else if (begins.isEmpty() || stored.collections().containsKey(begins.get())) {
                problems.add(problem(
                        type.name(), "its link '" + link.dotted() + "' begins in rows of another table, which stay."));
            } else {
                beginnings.add(begins.get());
            }
        }
        type.references().forEach(reference -> beginnings.add(reference.property()));
        for (String path : beginnings) {
            MappedReference reference = stored.references().get(path);
            MappedValue value = stored.values().get(path);
            if (!mayBeEmpty(type, entity, path)) {
                problems.add(problem(type.name() + "." + path, "it may not be empty."));
            } else if (value != null && !stored.id().contains(value)) {
                columns.computeIfAbsent(value.table(), table -> new ArrayList<>())
                        .add(value.column());
                paths.add(path);
            } else if (reference != null && reference.through().isEmpty()) {
                columns.computeIfAbsent(reference.table(), table -> new ArrayList<>())
                        .addAll(reference.columns());
                paths.add(path);
            } else {
                problems.add(problem(type.name() + "." + path, "it is part of the row's id, or of another table."));
            }
        }
        if (beginnings.isEmpty() && problems.isEmpty()) {
            problems.add(problem(type.name(), "no link leads from its rows to a person."));
        }
        return new LinksCut(columns, paths, version);
    }

    private static boolean mayBeEmpty(RecordType type, EntityType<?> entity, String path) {
        List<SingularAttribute<?, ?>> way = new ArrayList<>();
        ManagedType<?> here = entity;
        for (String step : path.split("\\.", -1)) {
            if (!(here.getAttribute(step) instanceof SingularAttribute<?, ?> one)) {
                return false;
            }
            way.add(one);
            if (one.getType() instanceof ManagedType<?> next) {
                here = next;
            }
        }
        return ColumnFacts.of(type.type(), way).nullable();
    }

    private static Problem problem(String place, String why) {
        return new Problem(
                ProblemCode.NOT_ANONYMISABLE,
                place,
                why,
                "let the property be empty, or dispose of the rows in another way, such as then = Disposal.ANONYMISE.");
    }

    @Override
    public Optional<Sql> pending(Select select, Select.Row root) {
        List<Sql> tied = new ArrayList<>();
        columns.forEach((table, here) ->
                select.columns(root, table, here).forEach(column -> tied.add(Sql.of(column + " is not null"))));
        return Optional.of(tied.isEmpty() ? Sql.of("1 = 0") : Sql.join(" or ", tied));
    }

    @Override
    public Set<String> emptied() {
        return paths;
    }

    @Override
    public Optional<Sql> atOnce(SweptPlace place, Database database) {
        return SweptVersion.atOnce(place, assignments(), version);
    }

    @Override
    public long carryOut(SweptBatch batch) throws SQLException {
        ValuesReplaced.emptyHistory(batch, assignments());
        return SweptVersion.update(batch, assignments(), version);
    }

    private Map<String, Map<String, Sql>> assignments() {
        Map<String, Map<String, Sql>> assignments = new LinkedHashMap<>();
        columns.forEach((table, here) -> here.forEach(column ->
                assignments.computeIfAbsent(table, any -> new LinkedHashMap<>()).put(column, Sql.of("null"))));
        return assignments;
    }
}
