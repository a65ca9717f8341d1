/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.jpa.internal.mapping.MappedCollection;
import dev.privet.jpa.internal.mapping.MappedTable;
import dev.privet.jpa.internal.mapping.MappedValue;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Takes out of the collections of rows that stay what is the person's: all elements or some of their parts, former versions too. */
final class ElementErasure {

    private final Connection connection;
    private final DatabaseFacts facts;
    private final RowErasure contents;
    private final RowKeys rows;

    ElementErasure(Connection connection, DatabaseFacts facts, RowErasure contents, RowKeys rows) {
        this.connection = connection;
        this.facts = facts;
        this.contents = contents;
        this.rows = rows;
    }

    /** Deletes the elements. */
    void delete(MappedCollection collection) throws SQLException {
        contents.deleteElements(collection, rows, "");
        for (MappedTable history : history(collection)) {
            deleteAll(history);
        }
    }

    /**
     * Empties parts of the elements. Where one of them may not be empty, the elements go, for a word in its place would make two
     * elements of a set the same.
     *
     * @param kept the paths of what a ground keeps
     */
    void empty(String type, MappedCollection collection, List<MappedValue> parts, Collection<String> kept)
            throws SQLException {
        if (!canBeEmpty(collection.table(), parts)) {
            if (kept.stream().anyMatch(path -> path.startsWith(collection.path() + "."))) {
                throw Blanks.refusal(
                        type,
                        parts.get(0),
                        "it may not be empty, and other parts of '" + collection.path() + "' have to stay.");
            }
            delete(collection);
            return;
        }
        for (MappedValue part : parts) {
            if (part.codec().isLargeObject()) {
                contents.unlink(collection.table(), part.column(), collection.ownerColumns(), rows);
            }
        }
        rows.update(
                connection,
                emptying(collection.table(), parts),
                collection.ownerColumns(),
                collection.ownerTable(),
                collection.ownerKey(),
                "");
        for (MappedTable history : history(collection)) {
            if (canBeEmpty(history.name(), parts)) {
                MappedTable first = rows.entity().tables().get(0);
                rows.update(
                        connection, emptying(history.name(), parts), history.keys(), first.name(), first.keys(), "");
            } else {
                deleteAll(history);
            }
        }
    }

    private void deleteAll(MappedTable history) throws SQLException {
        MappedTable first = rows.entity().tables().get(0);
        rows.update(connection, "delete from " + history.name(), history.keys(), first.name(), first.keys(), "");
    }

    private static String emptying(String table, List<MappedValue> parts) {
        return "update " + table + " set "
                + parts.stream().map(part -> part.column() + " = null").collect(Collectors.joining(", "));
    }

    private boolean canBeEmpty(String name, List<MappedValue> parts) throws SQLException {
        TableName table = facts.table(connection, name);
        for (MappedValue part : parts) {
            if (facts.column(connection, table, part.column())
                    .filter(DatabaseFacts.Fact::nullable)
                    .isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Known by their columns, for what a table of former versions is called is up to the host. */
    private List<MappedTable> history(MappedCollection collection) throws SQLException {
        List<MappedTable> found = new ArrayList<>();
        for (MappedTable history : rows.entity().history()) {
            if (history.keys().equals(collection.ownerColumns()) && holds(history, collection)) {
                found.add(history);
            }
        }
        return found;
    }

    private boolean holds(MappedTable history, MappedCollection collection) throws SQLException {
        TableName table = facts.table(connection, history.name());
        for (MappedValue element : collection.elements().values()) {
            if (facts.column(connection, table, element.column()).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
