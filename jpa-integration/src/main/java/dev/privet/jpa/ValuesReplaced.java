/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.jpa.internal.mapping.MappedReference;
import dev.privet.jpa.internal.mapping.MappedTable;
import dev.privet.jpa.internal.mapping.MappedValue;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Personal values make room for ones that say nothing, in one statement for each table of the rows and of their former versions.
 *
 * @param values the values and what takes their place
 * @param references what points at rows elsewhere and may be empty
 * @param version what tells older copies of a row from it
 */
record ValuesReplaced(List<ReplacedValue> values, List<MappedReference> references, Optional<SweptVersion> version)
        implements Disposing {

    ValuesReplaced {
        values = List.copyOf(values);
        references = List.copyOf(references);
    }

    @Override
    public Optional<Sql> pending(Select select, Select.Row root) {
        List<Sql> personal = new ArrayList<>();
        values.forEach(value -> personal.add(value.isPersonal(select.column(root, value.value()))));
        references.forEach(reference -> select.columns(root, reference.table(), reference.columns())
                .forEach(column -> personal.add(Sql.of(column + " is not null"))));
        return Optional.of(personal.isEmpty() ? Sql.of("1 = 0") : Sql.join(" or ", personal));
    }

    @Override
    public Set<String> emptied() {
        return Stream.concat(
                        values.stream().map(value -> value.value().path()),
                        references.stream().map(MappedReference::path))
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<Sql> atOnce(SweptPlace place, Database database) {
        return SweptVersion.atOnce(place, assignments(database), version);
    }

    @Override
    public long carryOut(SweptBatch batch) throws SQLException {
        for (ReplacedValue replaced : values) {
            MappedValue value = replaced.value();
            if (value.codec().isLargeObject()) {
                batch.unlink(value.table(), value.column(), batch.in(value.table()));
            }
        }
        Map<String, Map<String, Sql>> assignments = assignments(batch.database());
        emptyHistory(batch, assignments);
        return SweptVersion.update(batch, assignments, version);
    }

    private Map<String, Map<String, Sql>> assignments(Database database) {
        Map<String, Map<String, Sql>> assignments = new LinkedHashMap<>();
        for (ReplacedValue replaced : values) {
            assignments
                    .computeIfAbsent(replaced.value().table(), table -> new LinkedHashMap<>())
                    .put(replaced.value().column(), replaced.assigned(database));
        }
        for (MappedReference reference : references) {
            reference
                    .columns()
                    .forEach(column -> assignments
                            .computeIfAbsent(reference.table(), table -> new LinkedHashMap<>())
                            .put(column, Sql.of("null")));
        }
        return assignments;
    }

    /** A former version loses the same values as the row. */
    static void emptyHistory(SweptBatch batch, Map<String, Map<String, Sql>> assignments) throws SQLException {
        for (MappedTable history : batch.entity().history()) {
            TableName table = batch.facts().table(batch.connection(), history.name());
            List<Sql> here = new ArrayList<>();
            for (Map<String, Sql> ofTable : assignments.values()) {
                for (Map.Entry<String, Sql> one : ofTable.entrySet()) {
                    Optional<DatabaseFacts.Fact> there = batch.facts().column(batch.connection(), table, one.getKey());
                    if (there.isPresent() && !history.keys().contains(one.getKey())) {
                        here.add(
                                there.get().nullable()
                                        ? Sql.of(one.getKey() + " = null")
                                        : one.getValue().between(one.getKey() + " = ", ""));
                    }
                }
            }
            if (!here.isEmpty()) {
                batch.update(Sql.join(", ", here)
                        .between("update " + history.name() + " set ", " where ")
                        .then(batch.key().among(history.keys(), batch.keys())));
            }
        }
    }
}
