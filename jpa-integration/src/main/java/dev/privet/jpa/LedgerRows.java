/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.ledger.StoredEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The table {@code privet_ledger}: what is read from it and dropped, on a connection that somebody else opens and closes. */
final class LedgerRows {

    static final String COLUMNS =
            "entry_id, recorded_at, event, record_type, purpose, actor, controller, subject, record_count, detail";

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
