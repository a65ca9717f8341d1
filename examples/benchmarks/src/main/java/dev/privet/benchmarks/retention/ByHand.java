/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.retention;

import dev.privet.benchmarks.subjects.Server;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** What somebody would write for these tables alone: batches by key, several nodes allowed, no check and no evidence. */
final class ByHand {

    private static final String DUE =
            "with due as (select id from %s where ended_on < ? and id > ?%s order by id limit ?"
                    + " for update skip locked), done as (%s returning t.id) select count(*), max(id) from done";

    private ByHand() {}

    static long delete(String url, int batch) throws SQLException {
        return sweep(url, DUE.formatted("visit", "", "delete from visit t using due where t.id = due.id"), batch);
    }

    static long anonymise(String url, int batch) throws SQLException {
        return sweep(
                url,
                DUE.formatted(
                        "guest",
                        " and name <> 'anonymised'",
                        "update guest t set name = 'anonymised', email = null, phone = null from due where t.id = due.id"),
                batch);
    }

    private static long sweep(String url, String sql, int batch) throws SQLException {
        long rows = 0;
        long last = 0;
        try (Connection connection = Server.connect(url);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            connection.setAutoCommit(false);
            long found = batch;
            while (found > 0) {
                statement.setObject(1, LocalDate.of(2025, 11, 22));
                statement.setLong(2, last);
                statement.setInt(3, batch);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    found = row.getLong(1);
                    last = row.getLong(2);
                }
                connection.commit();
                rows += found;
            }
        }
        return rows;
    }
}
