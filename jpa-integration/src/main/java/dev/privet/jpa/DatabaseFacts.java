/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the database itself says of tables: their columns, and the foreign keys that lead to them, those of tables that no entity maps
 * among them. Read when first asked for and kept, so a host that changes its tables while it runs starts anew. Thread-safe.
 */
final class DatabaseFacts {

    private final Map<String, TableName> names = new ConcurrentHashMap<>();
    private final Map<TableName, Map<String, Fact>> columns = new ConcurrentHashMap<>();
    private final Map<TableName, List<ForeignKey>> keys = new ConcurrentHashMap<>();

    /** The table of a name as SQL takes it. */
    TableName table(Connection connection, String sql) throws SQLException {
        TableName known = names.get(sql);
        if (known == null) {
            known = TableName.of(sql, connection);
            names.put(sql, known);
        }
        return known;
    }

    /** A column, or nothing where the table has none of that name. */
    Optional<Fact> column(Connection connection, TableName table, String sql) throws SQLException {
        return Optional.ofNullable(columns(connection, table).get(TableName.folded(sql, connection.getMetaData())));
    }

    /** Whether anything is told of a table. */
    boolean isThere(Connection connection, TableName table) throws SQLException {
        return !found(connection, table).isEmpty();
    }

    private Map<String, Fact> columns(Connection connection, TableName table) throws SQLException {
        Map<String, Fact> found = found(connection, table);
        if (found.isEmpty()) {
            throw new PrivacyFailureException(
                    "A person was not erased",
                    new Problem(
                            ProblemCode.ERASURE_REFUSED,
                            table.name(),
                            "the database tells nothing of this table, so what refers to its rows is not known.",
                            "let the connection begin in the schema of the table, and let its user see the table's columns."),
                    null);
        }
        return found;
    }

    private Map<String, Fact> found(Connection connection, TableName table) throws SQLException {
        Map<String, Fact> known = columns.get(table);
        if (known == null) {
            known = readColumns(connection.getMetaData(), connection.getCatalog(), table);
            if (!known.isEmpty()) {
                columns.put(table, known);
            }
        }
        return known;
    }

    private static Map<String, Fact> readColumns(DatabaseMetaData meta, @Nullable String catalog, TableName table)
            throws SQLException {
        Set<String> unique = new HashSet<>();
        try (ResultSet index = meta.getIndexInfo(catalog, table.schema(), table.name(), true, true)) {
            while (index.next()) {
                String column = index.getString("COLUMN_NAME");
                if (column != null) {
                    unique.add(column);
                }
            }
        }
        Map<String, Fact> found = new LinkedHashMap<>();
        try (ResultSet column = meta.getColumns(
                catalog, TableName.pattern(table.schema(), meta), TableName.pattern(table.name(), meta), "%")) {
            while (column.next()) {
                String name = column.getString("COLUMN_NAME");
                found.put(
                        name,
                        new Fact(
                                name,
                                column.getInt("NULLABLE") == DatabaseMetaData.columnNullable,
                                unique.contains(name),
                                column.getInt("COLUMN_SIZE"),
                                String.valueOf(column.getString("TYPE_NAME"))));
            }
        }
        return Map.copyOf(found);
    }

    /** The foreign keys that lead to a table. */
    List<ForeignKey> leadingTo(Connection connection, TableName table) throws SQLException {
        List<ForeignKey> known = keys.get(table);
        if (known == null) {
            known = readKeys(connection, table);
            keys.put(table, known);
        }
        return known;
    }

    private List<ForeignKey> readKeys(Connection connection, TableName table) throws SQLException {
        // What is known of no column has no known keys either, which is not the same as none.
        columns(connection, table);
        Map<String, Parts> found = new TreeMap<>();
        try (ResultSet key =
                connection.getMetaData().getExportedKeys(connection.getCatalog(), table.schema(), table.name())) {
            while (key.next()) {
                TableName from = TableName.of(key.getString("FKTABLE_SCHEM"), key.getString("FKTABLE_NAME"));
                String name = String.valueOf(key.getString("FK_NAME"));
                Parts parts = found.computeIfAbsent(from.sql() + " " + name, any -> new Parts(name, from));
                parts.columns.add(key.getString("FKCOLUMN_NAME"));
                parts.target.add(key.getString("PKCOLUMN_NAME"));
                parts.rule = key.getShort("DELETE_RULE");
                parts.deferrable = key.getShort("DEFERRABILITY") != DatabaseMetaData.importedKeyNotDeferrable;
            }
        }
        List<ForeignKey> foreign = new ArrayList<>();
        for (Parts parts : found.values()) {
            Map<String, Fact> facts = columns(connection, parts.from);
            List<String> emptiable = parts.columns.stream()
                    .filter(column -> facts.getOrDefault(column, Fact.UNKNOWN).nullable())
                    .toList();
            foreign.add(parts.key(table, emptiable));
        }
        return List.copyOf(foreign);
    }

    /**
     * A column.
     *
     * @param name its name, as the database keeps it
     * @param nullable whether it may be empty
     * @param unique whether it is part of what no two rows share
     * @param size the most characters of a text
     * @param type its type, as the database calls it
     */
    record Fact(String name, boolean nullable, boolean unique, int size, String type) {

        static final Fact UNKNOWN = new Fact("", false, false, 0, "");
    }

    /** A foreign key while its rows are read. */
    private static final class Parts {

        private final String name;
        private final TableName from;
        private final List<String> columns = new ArrayList<>();
        private final List<String> target = new ArrayList<>();
        private short rule;
        private boolean deferrable;

        Parts(String name, TableName from) {
            this.name = name;
            this.from = from;
        }

        ForeignKey key(TableName to, List<String> emptiable) {
            ForeignKey.OnDelete onDelete = switch (rule) {
                case DatabaseMetaData.importedKeyCascade -> ForeignKey.OnDelete.CASCADE;
                case DatabaseMetaData.importedKeySetNull, DatabaseMetaData.importedKeySetDefault ->
                    ForeignKey.OnDelete.DETACH;
                default -> ForeignKey.OnDelete.REFUSE;
            };
            return new ForeignKey(name, from, columns, to, target, onDelete, emptiable, deferrable);
        }
    }
}
