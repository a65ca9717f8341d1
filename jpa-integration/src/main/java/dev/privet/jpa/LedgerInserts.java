/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.ledger.LedgerEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Inserts entries into the table {@code privet_ledger}, on a connection that somebody else opens and closes. Many requests wait for it. */
final class LedgerInserts {

    /** How many rows one statement takes at most: one use seldom leaves more, and a driver remembers a text for each number. */
    static final int MOST_ROWS = 16;

    private static final int VALUES = 10;
    private static final String INSERT = "insert into privet_ledger (" + LedgerRows.COLUMNS + ") ";

    /** By the number of rows, from one. */
    private static final List<String> APPEND = IntStream.rangeClosed(1, MOST_ROWS)
            .mapToObj(rows ->
                    INSERT + "values " + String.join(", ", Collections.nCopies(rows, "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")))
            .toList();

    /** H2 takes a position for values before it takes the table's lock, by which {@link LedgerWriters} knows who writes; not so here. */
    private static final String APPEND_ON_H2 = INSERT
            + "select cast(? as uuid), cast(? as timestamp(6) with time zone), cast(? as character varying),"
            + " cast(? as character varying), cast(? as character varying), cast(? as character varying),"
            + " cast(? as character varying), cast(? as character varying), cast(? as bigint), cast(? as character varying)";

    private static final Instant FIRST_PLAIN_DAY = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant AFTER_PLAIN_DAYS = Instant.parse("9999-01-01T00:00:00Z");

    private final Connection connection;
    private final Database database;

    private LedgerInserts(Connection connection) throws SQLException {
        this.connection = connection;
        this.database = Database.of(connection);
    }

    /** Inserts entries in their order, where somebody else ends the transaction. */
    static void all(Connection connection, List<LedgerEntry> entries) throws SQLException {
        LedgerInserts inserts = new LedgerInserts(connection);
        int together = inserts.takesSeveral() ? MOST_ROWS : 1;
        int whole = entries.size() - entries.size() % together;
        inserts.insert(entries.subList(0, whole), together);
        inserts.insert(entries.subList(whole, entries.size()), entries.size() - whole);
    }

    /**
     * Inserts entries by one statement, all of them or none.
     *
     * @param entries one or more
     * @return false where this database does not take so many in one, and nothing was done
     */
    static boolean byOne(Connection connection, List<LedgerEntry> entries) throws SQLException {
        LedgerInserts inserts = new LedgerInserts(connection);
        int rows = entries.size();
        boolean isTaken = rows == 1 || (rows <= MOST_ROWS && inserts.takesSeveral());
        if (isTaken) {
            inserts.insert(entries, rows);
        }
        return isTaken;
    }

    private boolean takesSeveral() {
        return database == Database.POSTGRESQL;
    }

    /** So many rows by each statement. */
    private void insert(List<LedgerEntry> entries, int rows) throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        String sql = database == Database.H2 ? APPEND_ON_H2 : APPEND.get(rows - 1);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (entries.size() == rows) {
                // PostgreSQL's driver has a batch of one parsed anew each time.
                fill(statement, entries);
                statement.executeUpdate();
                return;
            }
            for (int from = 0; from < entries.size(); from += rows) {
                fill(statement, entries.subList(from, from + rows));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void fill(PreparedStatement statement, List<LedgerEntry> entries) throws SQLException {
        int before = 0;
        Instant at = Instant.MIN;
        String text = "";
        for (LedgerEntry entry : entries) {
            if (takesSeveral() && isPlain(entry.at())) {
                // The entries of one use bear one instant. The driver would put it into words for each, and make a
                // calendar for that.
                text = entry.at().equals(at) ? text : entry.at().toString();
                at = entry.at();
                statement.setObject(before + 2, text, Types.OTHER);
            } else {
                statement.setObject(before + 2, entry.at().atOffset(ZoneOffset.UTC));
            }
            statement.setObject(before + 1, entry.id());
            statement.setString(before + 3, entry.event().name());
            statement.setString(before + 4, entry.type());
            statement.setString(before + 5, entry.purpose());
            statement.setString(before + 6, entry.actor());
            statement.setString(before + 7, entry.controller());
            statement.setString(before + 8, entry.subject());
            statement.setLong(before + 9, entry.count());
            statement.setString(before + VALUES, entry.detail());
            before += VALUES;
        }
    }

    /** Whether its text is read alike by everybody: years of four digits, before and after which each has a way of its own. */
    private static boolean isPlain(Instant at) {
        return !at.isBefore(FIRST_PLAIN_DAY) && at.isBefore(AFTER_PLAIN_DAYS);
    }
}
