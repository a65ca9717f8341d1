/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.StoredEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** The table {@code privet_ledger}: what is written to it and read from it, on a connection that somebody else opens and closes. */
final class LedgerRows {

    private static final String COLUMNS =
            "entry_id, recorded_at, event, record_type, purpose, actor, controller, subject, record_count, detail";

    private static final String INSERT = "insert into privet_ledger (" + COLUMNS + ") ";
    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final int VALUES = 10;

    /** How many rows one statement takes at most: what one use leaves is seldom more, and each number is a text that drivers remember. */
    static final int MOST_ROWS = 16;

    /** By the number of rows, from one. */
    private static final List<String> APPEND = IntStream.rangeClosed(1, MOST_ROWS)
            .mapToObj(rows -> INSERT + "values " + String.join(", ", Collections.nCopies(rows, ROW)))
            .toList();

    /** H2 takes a position for values before it takes the table's lock, by which {@link LedgerWriters} knows who writes; not so here. */
    private static final String APPEND_ON_H2 = INSERT
            + "select cast(? as uuid), cast(? as timestamp(6) with time zone), cast(? as character varying),"
            + " cast(? as character varying), cast(? as character varying), cast(? as character varying),"
            + " cast(? as character varying), cast(? as character varying), cast(? as bigint), cast(? as character varying)";

    private static final String SELECT = "select entry_position, " + COLUMNS + " from privet_ledger ";
    private static final String LATEST = SELECT + "order by entry_position desc fetch first ? rows only";
    private static final String FIND = SELECT + "where entry_id = ?";
    private static final String RANGE = SELECT
            + "where entry_position >= ? and entry_position <= ? order by entry_position fetch first ? rows only";
    private static final String HISTORY =
            SELECT + "where subject = ? and entry_position > ? order by entry_position fetch first ? rows only";
    private static final String LAST_ENTRIES =
            "select purpose, max(recorded_at) from privet_ledger where purpose is not null group by purpose";
    private static final String TRIMMING = SELECT
            + "where event = 'LEDGER_TRIMMED' order by record_count desc, entry_position desc fetch first 1 rows only";
    private static final String DROP = "delete from privet_ledger where entry_position <= ?";

    private LedgerRows() {}

    /** Inserts entries in their order, where somebody else ends the transaction. */
    static void insert(Connection connection, List<LedgerEntry> entries) throws SQLException {
        if (Database.of(connection) == Database.POSTGRESQL) {
            int left = entries.size() % MOST_ROWS;
            int whole = entries.size() - left;
            insert(connection, APPEND.get(MOST_ROWS - 1), entries.subList(0, whole), MOST_ROWS);
            insert(connection, APPEND.get(Math.max(left, 1) - 1), entries.subList(whole, entries.size()), left);
        } else {
            insert(connection, one(connection), entries, 1);
        }
    }

    /**
     * Inserts entries by one statement, all of them or none.
     *
     * @return false where this database does not take so many in one, and nothing was done
     */
    static boolean insertByOne(Connection connection, List<LedgerEntry> entries) throws SQLException {
        int rows = entries.size();
        boolean isTaken = rows == 1 || (rows <= MOST_ROWS && Database.of(connection) == Database.POSTGRESQL);
        if (isTaken) {
            insert(connection, rows == 1 ? one(connection) : APPEND.get(rows - 1), entries, rows);
        }
        return isTaken;
    }

    private static String one(Connection connection) throws SQLException {
        return Database.of(connection) == Database.H2 ? APPEND_ON_H2 : APPEND.get(0);
    }

    /** So many rows by each statement. */
    private static void insert(Connection connection, String sql, List<LedgerEntry> entries, int rows)
            throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
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

    private static void fill(PreparedStatement statement, List<LedgerEntry> entries) throws SQLException {
        int before = 0;
        for (LedgerEntry entry : entries) {
            statement.setObject(before + 1, entry.id());
            statement.setObject(before + 2, entry.at().atOffset(ZoneOffset.UTC));
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

    static List<StoredEntry> latest(Connection connection, int atMost) throws SQLException {
        return select(connection, LATEST, atMost);
    }

    static List<StoredEntry> find(Connection connection, UUID id) throws SQLException {
        return select(connection, FIND, id);
    }

    static List<StoredEntry> range(Connection connection, long after, long upTo, int atMost) throws SQLException {
        return select(connection, RANGE, after == Long.MIN_VALUE ? after : after + 1, upTo, atMost);
    }

    static List<StoredEntry> history(Connection connection, String subject, long after, int atMost)
            throws SQLException {
        return select(connection, HISTORY, subject, after, atMost);
    }

    static Map<String, Instant> lastEntries(Connection connection) throws SQLException {
        Map<String, Instant> last = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(LAST_ENTRIES);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                last.put(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant());
            }
        }
        return last;
    }

    static List<StoredEntry> trimming(Connection connection) throws SQLException {
        return select(connection, TRIMMING);
    }

    static long drop(Connection connection, long upTo) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DROP)) {
            statement.setLong(1, upTo);
            return statement.executeLargeUpdate();
        }
    }

    private static List<StoredEntry> select(Connection connection, String sql, Object... values) throws SQLException {
        List<StoredEntry> entries = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    entries.add(entry(row));
                }
            }
        }
        return entries;
    }

    private static StoredEntry entry(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject(3, OffsetDateTime.class);
        return new StoredEntry(
                row.getLong(1),
                row.getObject(2, UUID.class),
                at == null ? null : at.toInstant(),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getLong(10),
                row.getString(11));
    }
}
