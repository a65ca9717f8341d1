/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A table as the database itself names it.
 *
 * @param schema its schema, or empty where the database has none
 * @param name its name, without quotes
 */
record TableName(String schema, String name) {

    /** Which table a name means is up to the search path, on which there may be several schemas; PostgreSQL alone tells. */
    private static final String ON_SEARCH_PATH = "select n.nspname, c.relname from pg_class c"
            + " join pg_namespace n on n.oid = c.relnamespace where c.oid = to_regclass(?)";

    /** The table of a name as SQL takes it: folded as the database folds names, unless it is quoted. */
    static TableName of(String sql, Connection connection) throws SQLException {
        if (Database.of(connection) == Database.POSTGRESQL) {
            try (PreparedStatement statement = connection.prepareStatement(ON_SEARCH_PATH)) {
                statement.setString(1, sql);
                try (ResultSet row = statement.executeQuery()) {
                    if (row.next()) {
                        return new TableName(row.getString(1), row.getString(2));
                    }
                }
            }
        }
        DatabaseMetaData meta = connection.getMetaData();
        String[] parts = sql.split("\\.(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
        String schema = parts.length > 1 ? folded(parts[parts.length - 2], meta) : connection.getSchema();
        return new TableName(schema == null ? "" : schema, folded(parts[parts.length - 1], meta));
    }

    /** A name as the database keeps it. */
    static String folded(String name, DatabaseMetaData meta) throws SQLException {
        if (name.length() > 1 && (name.startsWith("\"") || name.startsWith("`"))) {
            return name.substring(1, name.length() - 1);
        }
        return meta.storesLowerCaseIdentifiers()
                ? name.toLowerCase(Locale.ROOT)
                : meta.storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
    }

    /** A name where the database's own tables are asked by a pattern. */
    static String pattern(String name, DatabaseMetaData meta) throws SQLException {
        String escape = meta.getSearchStringEscape();
        return name.replace("_", escape + "_").replace("%", escape + "%");
    }

    static TableName of(@Nullable String schema, String name) {
        return new TableName(schema == null ? "" : schema, name);
    }

    /** As SQL takes it, whatever its name is. */
    String sql() {
        return (schema.isEmpty() ? "" : quoted(schema) + ".") + quoted(name);
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static List<String> quoted(List<String> names) {
        return names.stream().map(TableName::quoted).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
