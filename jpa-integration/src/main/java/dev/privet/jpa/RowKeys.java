/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.jpa.internal.mapping.MappedEntity;
import dev.privet.jpa.internal.mapping.MappedTable;
import dev.privet.jpa.internal.mapping.MappedValue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Statements over some rows of an entity, which are told by their keys, so many at a time. The number of question marks is a power of
 * two, so that a driver and a database see few different statements.
 *
 * @param entity whose rows
 * @param keys what the properties of their ids hold
 */
record RowKeys(MappedEntity entity, List<List<@Nullable Object>> keys) {

    private static final int MOST = 256;
    private static final Binder NOTHING = (statement, position) -> position;

    RowKeys {
        keys = List.copyOf(keys);
    }

    static RowKeys of(MappedEntity entity, Collection<ErasureRow> rows) {
        return new RowKeys(entity, rows.stream().map(ErasureRow::key).toList());
    }

    /** The columns of the key in a table of the entity. */
    static List<String> columns(MappedEntity entity, String table) {
        return entity.tables().stream()
                .filter(part -> part.name().equals(table))
                .findFirst()
                .or(() -> entity.tables().stream().findFirst())
                .map(MappedTable::keys)
                .orElseThrow();
    }

    /** What the entity calls a table of the database. */
    String table(Connection connection, DatabaseFacts facts, TableName name) throws SQLException {
        for (MappedTable part : entity.tables()) {
            if (facts.table(connection, part.name()).equals(name)) {
                return part.name();
            }
        }
        return name.sql();
    }

    /**
     * Changes what columns tie to the rows.
     *
     * @param head the statement up to its conditions, such as {@code delete from t}
     * @param columns the columns in it that equal what is referred to
     * @param table a table of the entity
     * @param referred the columns of that table that are equal
     * @param more a further condition, or empty
     */
    long update(
            Connection connection, String head, List<String> columns, String table, List<String> referred, String more)
            throws SQLException {
        return update(connection, head, columns, table, referred, more, NOTHING, NOTHING);
    }

    long update(
            Connection connection,
            String head,
            List<String> columns,
            String table,
            List<String> referred,
            String more,
            Binder before,
            Binder after)
            throws SQLException {
        long changed = 0;
        for (int start = 0; start < keys.size(); start += MOST) {
            List<List<@Nullable Object>> chunk = keys.subList(start, Math.min(keys.size(), start + MOST));
            String sql = head + " where " + condition(columns, table, referred, padded(chunk.size())) + more;
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                after.bind(statement, bind(statement, before.bind(statement, 1), chunk));
                changed += statement.executeUpdate();
            }
        }
        return changed;
    }

    /** Reads what is tied to the rows; the head has everything but the condition on the key. */
    void query(Connection connection, String head, List<String> columns, Taker rows) throws SQLException {
        for (int start = 0; start < keys.size(); start += MOST) {
            List<List<@Nullable Object>> chunk = keys.subList(start, Math.min(keys.size(), start + MOST));
            read(connection, head + equal(columns, padded(chunk.size())), chunk, rows);
        }
    }

    /** Reads what columns tie to the rows, as {@link #update(Connection, String, List, String, List, String) update} changes it. */
    void select(
            Connection connection,
            String head,
            List<String> columns,
            String table,
            List<String> referred,
            String more,
            Taker rows)
            throws SQLException {
        for (int start = 0; start < keys.size(); start += MOST) {
            List<List<@Nullable Object>> chunk = keys.subList(start, Math.min(keys.size(), start + MOST));
            read(
                    connection,
                    head + " where " + condition(columns, table, referred, padded(chunk.size())) + more,
                    chunk,
                    rows);
        }
    }

    private void read(Connection connection, String sql, List<List<@Nullable Object>> chunk, Taker rows)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, 1, chunk);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.take(row);
                }
            }
        }
    }

    private String condition(List<String> columns, String table, List<String> referred, int rows) {
        List<String> own = columns(entity, table);
        return referred.equals(own)
                ? equal(columns, rows)
                : "(" + String.join(", ", columns) + ") in (select " + String.join(", ", referred) + " from " + table
                        + " where " + equal(own, rows) + ")";
    }

    private static String equal(List<String> columns, int rows) {
        if (columns.size() == 1) {
            return columns.get(0) + " in (" + String.join(", ", Collections.nCopies(rows, "?")) + ")";
        }
        String one = columns.stream().map(column -> column + " = ?").collect(Collectors.joining(" and ", "(", ")"));
        return "(" + String.join(" or ", Collections.nCopies(rows, one)) + ")";
    }

    /** As many as there are question marks for, the last one again and again. */
    static List<?> padded(Collection<?> values) {
        List<Object> padded = new ArrayList<>(values);
        while (!values.isEmpty() && padded.size() < padded(values.size())) {
            padded.add(padded.get(padded.size() - 1));
        }
        return padded;
    }

    private static int padded(int rows) {
        int power = 1;
        while (power < rows) {
            power *= 2;
        }
        return power;
    }

    /** What is left of the question marks is filled with the last key. */
    private int bind(PreparedStatement statement, int from, List<List<@Nullable Object>> chunk) throws SQLException {
        int position = from;
        for (int i = 0; i < padded(chunk.size()); i++) {
            position = bind(statement, position, entity, chunk.get(Math.min(i, chunk.size() - 1)));
        }
        return position;
    }

    static int bind(PreparedStatement statement, int from, MappedEntity entity, List<@Nullable Object> key)
            throws SQLException {
        int position = from;
        for (int i = 0; i < entity.id().size(); i++) {
            MappedValue part = entity.id().get(i);
            part.codec().bind(statement, position++, key.get(i));
        }
        return position;
    }

    /** Binds what a statement has before its conditions, and answers the next position. */
    @FunctionalInterface
    interface Binder {
        int bind(PreparedStatement statement, int position) throws SQLException;
    }

    /** Takes a row. */
    @FunctionalInterface
    interface Taker {
        void take(ResultSet row) throws SQLException;
    }
}
