/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A table as the database itself names it.
 *
 * @param schema its schema, or empty where the database has none
 * @param name its name, without quotes
 */
record TableName(String schema, String name) {

    /** The table of a name as SQL takes it: folded as the database folds names, unless it is quoted. */
    static TableName of(String sql, Connection connection) throws SQLException {
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

    @Override
    public String toString() {
        return name;
    }
}
