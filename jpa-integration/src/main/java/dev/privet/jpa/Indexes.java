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
import org.jspecify.annotations.Nullable;

/** What the database says of the indexes of tables. Not thread-safe; for one connection. */
final class Indexes {

    private static final int LONGEST_NAME = 60;

    private final Connection connection;
    private final DatabaseMetaData facts;
    private final Map<String, Optional<List<List<String>>>> known = new HashMap<>();

    Indexes(Connection connection) throws SQLException {
        this.connection = connection;
        this.facts = connection.getMetaData();
    }

    /** What creates the index that a search lacks; nothing where there is one, or where there is no such table to begin with. */
    Optional<String> missing(Searched searched) throws SQLException {
        Optional<List<List<String>>> indexes = known.get(searched.table());
        if (indexes == null) {
            indexes = read(searched.table());
            known.put(searched.table(), indexes);
        }
        List<String> wanted = new ArrayList<>();
        for (String column : searched.columns()) {
            wanted.add(stored(column));
        }
        return indexes.isEmpty() || indexes.get().stream().anyMatch(index -> beginsWith(index, wanted))
                ? Optional.empty()
                : Optional.of(ddl(searched));
    }

    private static boolean beginsWith(List<String> index, List<String> wanted) {
        return index.size() >= wanted.size() && new HashSet<>(index.subList(0, wanted.size())).containsAll(wanted);
    }

    /** The columns of each index in their order, or nothing where there is no such table. */
    private Optional<List<List<String>>> read(String table) throws SQLException {
        List<String> parts = parts(table);
        String name = stored(parts.get(parts.size() - 1));
        @Nullable String schema = parts.size() > 1 ? stored(parts.get(parts.size() - 2)) : connection.getSchema();
        try (ResultSet column = facts.getColumns(connection.getCatalog(), schema, name, null)) {
            if (!column.next()) {
                return Optional.empty();
            }
        }
        Map<String, TreeMap<Integer, String>> indexes = new HashMap<>();
        try (ResultSet row = facts.getIndexInfo(connection.getCatalog(), schema, name, false, true)) {
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

    /** A name as the database's own tables have it. */
    private String stored(String name) throws SQLException {
        if (!stripped(name).equals(name)) {
            return stripped(name);
        }
        if (facts.storesUpperCaseIdentifiers()) {
            return name.toUpperCase(Locale.ROOT);
        }
        return facts.storesLowerCaseIdentifiers() ? name.toLowerCase(Locale.ROOT) : name;
    }

    private static String stripped(String name) {
        return name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")
                ? name.substring(1, name.length() - 1)
                : name;
    }

    private static List<String> parts(String table) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < table.length(); i++) {
            char character = table.charAt(i);
            quoted ^= character == '"';
            if (character == '.' && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(character);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private static String ddl(Searched searched) {
        List<String> parts = parts(searched.table());
        String name = ("ix_" + parts.get(parts.size() - 1) + "_" + String.join("_", searched.columns()))
                .replaceAll("[^A-Za-z0-9_]", "")
                .toLowerCase(Locale.ROOT);
        return "create index " + name.substring(0, Math.min(name.length(), LONGEST_NAME)) + " on " + searched.table()
                + " (" + String.join(", ", searched.columns()) + ")";
    }
}
