/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.subjects;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The tables behind {@link Diary}, filled by the database itself. */
final class Tables {

    private Tables() {}

    /**
     * Creates the tables anew.
     *
     * @param writers how many persons; their ids are 1 and so on
     * @param notes how many notes in each of the ten tables, spread evenly over the persons
     */
    static void create(Connection connection, int writers, long notes) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            for (int i = 0; i < Diary.TABLES; i++) {
                sql.execute("drop table if exists note" + i);
            }
            sql.execute("drop table if exists writer");
            sql.execute("create table writer (id bigint primary key, name text, email text)");
            sql.execute(
                    "insert into writer select n, 'Writer ' || n, 'writer' || n || '@example.org' from generate_series(1, "
                            + writers + ") n");
            for (int i = 0; i < Diary.TABLES; i++) {
                sql.execute("create table note" + i
                        + " (id bigint primary key, writer_id bigint not null references writer (id),"
                        + " text text, written_at timestamp, amount numeric(10, 2), state text)");
                sql.execute("insert into note" + i + " select n, 1 + n % " + writers
                        + ", 'What happened on the day number ' || n || ', told at some length so that it fills a line', "
                        + "timestamp '2026-01-01' + n % 1000000 * interval '1 minute', n % 1000 / 10.0, 'OPEN' from generate_series(1, "
                        + notes + ") n");
                sql.execute("create index note" + i + "_writer on note" + i + " (writer_id, id)");
            }
            // What a table owes to its filling is not to be paid by whoever reads it first.
            sql.execute("vacuum analyze");
            sql.execute("checkpoint");
        }
    }
}
