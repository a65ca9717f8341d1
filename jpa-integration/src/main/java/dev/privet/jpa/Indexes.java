/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the database says of the indexes of tables. Not thread-safe; for one connection. */
final class Indexes {

    private static final int LONGEST_NAME = 60;

    private final Connection connection;
    private final DatabaseMetaData facts;
    private final Map<TableName, Optional<List<List<String>>>> known = new HashMap<>();

    Indexes(Connection connection) throws SQLException {
        this.connection = connection;
        this.facts = connection.getMetaData();
    }

    /** What creates the index that a search lacks; nothing where there is one, or where there is no such table to begin with. */
    Optional<String> missing(Searched searched) throws SQLException {
        TableName table = TableName.of(searched.table(), connection);
        Optional<List<List<String>>> indexes = known.get(table);
        if (indexes == null) {
            indexes = read(table);
            known.put(table, indexes);
        }
        List<String> wanted = new ArrayList<>();
        for (String column : searched.columns()) {
            wanted.add(TableName.folded(column, facts));
        }
        return indexes.isEmpty() || indexes.get().stream().anyMatch(index -> beginsWith(index, wanted))
                ? Optional.empty()
                : Optional.of(ddl(searched, table));
    }

    private static boolean beginsWith(List<String> index, List<String> wanted) {
        return index.size() >= wanted.size() && new HashSet<>(index.subList(0, wanted.size())).containsAll(wanted);
    }

    /** The columns of each index in their order, or nothing where there is no such table. */
    private Optional<List<List<String>>> read(TableName table) throws SQLException {
        try (ResultSet column = facts.getColumns(
                connection.getCatalog(),
                TableName.pattern(table.schema(), facts),
                TableName.pattern(table.name(), facts),
                null)) {
            if (!column.next()) {
                return Optional.empty();
            }
        }
        Map<String, TreeMap<Integer, String>> indexes = new HashMap<>();
        try (ResultSet row = facts.getIndexInfo(connection.getCatalog(), table.schema(), table.name(), false, true)) {
            while (row.next()) {
                String index = row.getString("INDEX_NAME");
                String column = row.getString("COLUMN_NAME");
                // An index over a part of the rows serves no search for all of them.
                if (index != null && column != null && row.getString("FILTER_CONDITION") == null) {
                    indexes.computeIfAbsent(index, any -> new TreeMap<>())
                            .put(row.getInt("ORDINAL_POSITION"), stripped(column));
                }
            }
        }
        return Optional.of(indexes.values().stream()
                .<List<String>>map(columns -> List.copyOf(columns.values()))
                .toList());
    }

    /** A driver may quote a column that needs it. */
    private static String stripped(String name) {
        return name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")
                ? name.substring(1, name.length() - 1)
                : name;
    }

    private static String ddl(Searched searched, TableName table) {
        String name = ("ix_" + table.name() + "_" + String.join("_", searched.columns()))
                .replaceAll("[^A-Za-z0-9_]", "")
                .toLowerCase(Locale.ROOT);
        return "create index " + name.substring(0, Math.min(name.length(), LONGEST_NAME)) + " on " + searched.table()
                + " (" + String.join(", ", searched.columns()) + ")";
    }
}
