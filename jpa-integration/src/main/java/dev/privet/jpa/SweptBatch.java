/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.jpa.internal.mapping.MappedEntity;
import dev.privet.retention.SweepOrder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Rows of one entity that are locked and to be disposed of, with what that takes.
 *
 * @param connection in the batch's transaction
 * @param database what it is
 * @param facts what it says of its tables
 * @param tables whose they are
 * @param place what they are, and what refers to them
 * @param keys their keys
 * @param order how the sweep wants it done
 */
record SweptBatch(
        Connection connection,
        Database database,
        DatabaseFacts facts,
        MappedTables tables,
        SweptPlace place,
        List<List<Object>> keys,
        SweepOrder order) {

    SweptBatch {
        keys = List.copyOf(keys);
    }

    SweptRows rows() {
        return place.rows();
    }

    SweptKey key() {
        return place.key();
    }

    MappedEntity entity() {
        return rows().entity();
    }

    /** The rows, in one of the entity's tables. */
    Sql in(String table) {
        return key().among(RowKeys.columns(entity(), table), keys);
    }

    /** What columns tie to the rows. */
    Sql tied(List<String> columns, String table, List<String> referred) {
        return key().tied(columns, table, referred, keys);
    }

    /** Changes rows, and answers how many. */
    long update(Sql statement) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement.text())) {
            statement.bind(prepared);
            return prepared.executeUpdate();
        }
    }

    void query(Sql statement, RowKeys.Taker taker) throws SQLException {
        query(connection, statement, taker);
    }

    static void query(Connection connection, Sql statement, RowKeys.Taker taker) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement.text())) {
            statement.bind(prepared);
            try (ResultSet row = prepared.executeQuery()) {
                while (row.next()) {
                    taker.take(row);
                }
            }
        }
    }

    /** Large objects of PostgreSQL lie apart, and stay when a row is changed or goes. */
    void unlink(String table, String column, Sql which) throws SQLException {
        if (database == Database.POSTGRESQL) {
            query(
                    which.between(
                            "select lo_unlink(" + column + "::oid) from " + table + " where " + column
                                    + " is not null and ",
                            ""),
                    row -> {});
        }
    }
}
