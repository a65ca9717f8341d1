/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The ledger in the host's database, in the table {@code privet_ledger}. Thread-safe.
 *
 * @legal GDPR Art 5(2) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class JdbcLedger implements Ledger {

    private static final String APPEND = """
            insert into privet_ledger (entry_id, recorded_at, event, record_type, purpose, actor, controller, subject,
              record_count, detail)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String LATEST = """
            select entry_id, recorded_at, event, record_type, purpose, actor, controller, subject, record_count, detail
            from privet_ledger order by entry_position desc fetch first ? rows only
            """;

    private static final String FIND = """
            select entry_id, recorded_at, event, record_type, purpose, actor, controller, subject, record_count, detail
            from privet_ledger where entry_id = ?
            """;

    private final Transactions transactions;

    JdbcLedger(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Appends one entry in a transaction of its own.
     *
     * @param entry the evidence
     * @throws PrivacyFailureException if it could not be kept
     */
    @Override
    public void append(LedgerEntry entry) {
        try {
            transactions.onConnection(connection -> {
                insert(connection, List.of(entry));
                return true;
            });
        } catch (RuntimeException e) {
            throw Causes.ours(e).orElseGet(() -> failure("written", e));
        }
    }

    /**
     * Appends one entry in the transaction that a connection is in, so that the change and its evidence come to stay together or
     * not at all. Neither commits nor closes.
     *
     * @param connection a connection to the database of the ledger, with a transaction in progress
     * @param entry the evidence
     * @throws PrivacyFailureException if it could not be kept: then the transaction must be rolled back
     */
    public void append(Connection connection, LedgerEntry entry) {
        append(connection, List.of(entry));
    }

    /** Several at once. */
    void append(Connection connection, List<LedgerEntry> entries) {
        try {
            insert(connection, entries);
        } catch (SQLException e) {
            throw failure("written", e);
        }
    }

    @Override
    public List<LedgerEntry> latest(int atMost) {
        if (atMost < 1) {
            throw new IllegalArgumentException("atMost: " + atMost + " is below one");
        }
        List<LedgerEntry> entries = new ArrayList<>();
        try {
            transactions.onConnection(connection -> {
                select(connection, atMost, entries);
                return true;
            });
        } catch (RuntimeException e) {
            throw Causes.ours(e).orElseGet(() -> failure("read", e));
        }
        Collections.reverse(entries);
        return List.copyOf(entries);
    }

    @Override
    public Optional<LedgerEntry> find(UUID id) {
        List<LedgerEntry> entries = new ArrayList<>();
        try {
            transactions.onConnection(connection -> {
                select(connection, id, entries);
                return true;
            });
        } catch (RuntimeException e) {
            throw Causes.ours(e).orElseGet(() -> failure("read", e));
        }
        return entries.stream().findFirst();
    }

    private static void select(Connection connection, UUID id, List<LedgerEntry> entries) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    entries.add(entry(row));
                }
            }
        }
    }

    private static void insert(Connection connection, List<LedgerEntry> entries) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(APPEND)) {
            for (LedgerEntry entry : entries) {
                statement.setObject(1, entry.id());
                statement.setObject(2, entry.at().atOffset(ZoneOffset.UTC));
                statement.setString(3, entry.event().name());
                statement.setString(4, entry.type());
                statement.setString(5, entry.purpose());
                statement.setString(6, entry.actor());
                statement.setString(7, entry.controller());
                statement.setString(8, entry.subject());
                statement.setLong(9, entry.count());
                statement.setString(10, entry.detail());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void select(Connection connection, int atMost, List<LedgerEntry> entries) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LATEST)) {
            statement.setInt(1, atMost);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    entries.add(entry(row));
                }
            }
        }
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        return new LedgerEntry(
                row.getObject(1, UUID.class),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                LedgerEvent.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getLong(9),
                row.getString(10));
    }

    private static PrivacyFailureException failure(String what, Exception cause) {
        return new PrivacyFailureException(
                "The ledger could not be " + what,
                new Problem(
                        ProblemCode.LEDGER_FAILED,
                        "privet_ledger",
                        "the database refused (" + Causes.name(cause) + ").",
                        "check that the table is there (PrivetJpa.createTables() or the script in dev/privet/jpa/schema)"
                                + " and that the application may insert into it and read it."),
                cause);
    }
}
