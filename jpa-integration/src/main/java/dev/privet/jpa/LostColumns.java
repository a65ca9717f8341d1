/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.jpa.internal.mapping.MappedCollection;
import dev.privet.jpa.internal.mapping.MappedEntity;
import dev.privet.jpa.internal.mapping.MappedReference;
import dev.privet.jpa.internal.mapping.MappedTable;
import dev.privet.jpa.internal.mapping.MappedValue;
import dev.privet.jpa.internal.mapping.Mapping;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables and columns of entities that the database does not have, to say what is wrong where it refused: its own words may quote
 * values. Asked only then, and of the database as it is by then. Belongs to one thread.
 */
final class LostColumns {

    private final Connection connection;
    private final DatabaseFacts facts = new DatabaseFacts();
    /** By the place that a host knows, so that what many share is told once. */
    private final Map<String, String> lost = new LinkedHashMap<>();

    private long there;

    private LostColumns(Connection connection) {
        this.connection = connection;
    }

    /** What is missing, each a problem of its own; nothing where that is not what is wrong, or where the database does not answer. */
    static List<Problem> of(Mapping mapping, Transactions transactions, ProblemCode code) {
        Map<String, String> lost;
        try {
            lost = transactions.onConnection(connection -> {
                LostColumns columns = new LostColumns(connection);
                for (MappedEntity entity : mapping.entities()) {
                    columns.look(entity);
                }
                // A database that says of nothing that it is there is one that names things in a way of its own.
                return columns.there == 0 ? Map.<String, String>of() : columns.lost;
            });
        } catch (RuntimeException e) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        lost.forEach((place, why) -> problems.add(new Problem(
                code,
                place,
                why + " Nothing was changed, and nothing was given out.",
                "bring the database up to date with the entities, such as by the migration that was not run, or leave out"
                        + " of the entities what is gone; then ask again.")));
        return problems;
    }

    private void look(MappedEntity entity) throws SQLException {
        for (MappedTable table : entity.tables()) {
            look(entity.name(), table.name(), table.keys(), "");
        }
        for (MappedValue value : entity.values().values()) {
            look(entity.name() + "." + value.path(), value.table(), List.of(value.column()), entity.name());
        }
        for (MappedReference reference : entity.references().values()) {
            String place = entity.name() + "." + reference.path();
            look(place, reference.table(), reference.columns(), entity.name());
            for (var join : reference.through()) {
                look(place, join.table(), join.here(), "");
                look(place, join.table(), join.there(), "");
            }
        }
        for (MappedCollection many : entity.collections().values()) {
            String place = entity.name() + "." + many.path();
            look(place, many.table(), many.ownerColumns(), "");
            look(place, many.table(), many.targetColumns(), "");
            look(place, many.table(), columns(many.elements().values()), "");
            look(place, many.table(), columns(many.keys().values()), "");
        }
        for (MappedTable history : entity.history()) {
            look(entity.name(), history.name(), history.keys(), "");
        }
    }

    private static List<String> columns(Collection<MappedValue> values) {
        return values.stream().map(MappedValue::column).sorted().toList();
    }

    /** Of a table that is gone, its columns need not be told as well. */
    private void look(String place, String table, List<String> columns, String told) throws SQLException {
        if (table.isEmpty()) {
            return;
        }
        TableName name = facts.table(connection, table);
        if (!facts.isThere(connection, name)) {
            if (told.isEmpty()) {
                lost.putIfAbsent(place, "the table " + name + " is not there.");
            }
            return;
        }
        there++;
        for (String column : columns) {
            if (facts.column(connection, name, column).isEmpty()) {
                lost.putIfAbsent(place, "the table " + name + " has no column " + column + ".");
            }
        }
    }
}
