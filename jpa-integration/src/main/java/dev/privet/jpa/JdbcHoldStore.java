/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.ledger.LedgerEntry;
import dev.privet.retention.DeferredErasure;
import dev.privet.retention.EndedHold;
import dev.privet.retention.HoldScope;
import dev.privet.retention.HoldStore;
import dev.privet.retention.LegalHold;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Legal holds in the host's database, in the tables {@code privet_hold} and {@code privet_deferred_erasure}, with their evidence in
 * {@code privet_ledger}. On PostgreSQL, whoever disposes of rows in this database and whoever places or releases a hold wait for each other, so
 * that no row goes that is held once it has been placed; elsewhere what runs at that moment may still go on as it began. Thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class JdbcHoldStore implements HoldStore {

    private final Transactions transactions;
    private final JdbcLedger ledger;

    JdbcHoldStore(Transactions transactions, JdbcLedger ledger) {
        this.transactions = transactions;
        this.ledger = ledger;
    }

    @Override
    public void place(LegalHold hold, LedgerEntry evidence) {
        call("kept", connection -> {
            lock(connection, HoldSql.EXCLUDE);
            try (PreparedStatement insert = connection.prepareStatement(HoldSql.PLACE)) {
                insert.setObject(1, hold.id());
                Scope.bind(insert, hold.scope());
                insert.setString(5, hold.reason());
                insert.setString(6, hold.author());
                insert.setObject(7, hold.placedAt().atOffset(ZoneOffset.UTC));
                insert.setObject(8, hold.reviewOn());
                insert.executeUpdate();
            }
            ledger.append(connection, evidence);
            return true;
        });
    }

    @Override
    public boolean release(UUID id, Instant at, String by, LedgerEntry evidence) {
        return call("ended", connection -> {
            lock(connection, HoldSql.EXCLUDE);
            try (PreparedStatement update = connection.prepareStatement(HoldSql.RELEASE)) {
                update.setObject(1, at.atOffset(ZoneOffset.UTC));
                update.setString(2, by);
                update.setObject(3, id);
                if (update.executeUpdate() == 0) {
                    return false;
                }
            }
            ledger.append(connection, evidence);
            return true;
        });
    }

    @Override
    public List<LegalHold> live() {
        return call("read", connection -> read(connection, HoldSql.LIVE, JdbcHoldStore::hold));
    }

    /**
     * The holds that count, for a transaction that disposes of rows. Until it ends, none is placed or released where the database can lock
     * that.
     *
     * @param connection a connection of the same database, in its transaction
     */
    List<LegalHold> live(Connection connection) {
        try {
            lock(connection, HoldSql.SHARE);
            return read(connection, HoldSql.LIVE, JdbcHoldStore::hold);
        } catch (SQLException e) {
            throw failure("read", e);
        }
    }

    /** Whether the holds lie in the database that some transactions are on. */
    boolean isOn(Transactions others) {
        return transactions.isSameUnit(others);
    }

    @Override
    public List<EndedHold> ended() {
        return call(
                "read",
                connection -> read(
                        connection,
                        HoldSql.ENDED,
                        row -> new EndedHold(
                                hold(row),
                                row.getObject(9, OffsetDateTime.class).toInstant(),
                                row.getString(10))));
    }

    @Override
    public void defer(List<DeferredErasure> erasures) {
        call("kept", connection -> {
            defer(connection, erasures);
            return true;
        });
    }

    /** The same in a transaction that is in progress. */
    void defer(Connection connection, List<DeferredErasure> erasures) throws SQLException {
        if (erasures.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(HoldSql.defer(Database.of(connection)))) {
            for (DeferredErasure erasure : erasures) {
                bind(insert, erasure);
                insert.setObject(4, erasure.since().atOffset(ZoneOffset.UTC));
                insert.setString(5, erasure.actor());
                insert.setString(6, erasure.controller());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    public List<DeferredErasure> deferred() {
        return call("read", connection -> read(connection, HoldSql.DEFERRED, JdbcHoldStore::deferred));
    }

    @Override
    public List<DeferredErasure> due() {
        return call("read", connection -> read(connection, HoldSql.DUE, JdbcHoldStore::deferred));
    }

    @Override
    public void caughtUp(List<DeferredErasure> erasures) {
        call("changed", connection -> {
            try (PreparedStatement delete = connection.prepareStatement(HoldSql.CAUGHT_UP)) {
                for (DeferredErasure erasure : erasures) {
                    bind(delete, erasure);
                    delete.executeUpdate();
                }
            }
            return true;
        });
    }

    private static void bind(PreparedStatement statement, DeferredErasure erasure) throws SQLException {
        statement.setString(1, erasure.kind());
        statement.setString(2, erasure.id());
        statement.setObject(3, erasure.hold());
    }

    private static void lock(Connection connection, String how) throws SQLException {
        if (Database.of(connection) == Database.POSTGRESQL) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(how);
            }
        }
    }

    private static <T> List<T> read(Connection connection, String sql, RowReader<T> reader) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                rows.add(reader.read(row));
            }
        }
        return List.copyOf(rows);
    }

    private static LegalHold hold(ResultSet row) throws SQLException {
        return new LegalHold(
                row.getObject(1, UUID.class),
                Scope.valueOf(row.getString(2)).read(row.getString(3), row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getObject(8, LocalDate.class));
    }

    private static DeferredErasure deferred(ResultSet row) throws SQLException {
        return new DeferredErasure(
                row.getString(1),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getString(5),
                row.getString(6));
    }

    private <T> T call(String what, Connections.Work<T> work) {
        try {
            return transactions.onConnection(work);
        } catch (RuntimeException e) {
            throw Causes.ours(e).orElseGet(() -> failure(what, e));
        }
    }

    private static PrivacyFailureException failure(String what, Exception e) {
        return new PrivacyFailureException(
                "Legal holds could not be " + what,
                new Problem(
                        ProblemCode.HOLDS_FAILED,
                        "privet_hold",
                        "the database refused (" + Causes.name(e) + ").",
                        "check that the tables are there (PrivetJpa.createTables() or the scripts in"
                                + " dev/privet/jpa/schema) and that the application may insert into them, read and"
                                + " update them; until then nothing is disposed of."),
                e);
    }

    /** Reads one row. */
    @FunctionalInterface
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** What a hold is on, as the table has it. */
    private enum Scope {
        RECORD,
        SUBJECT,
        PURPOSE,
        TYPE;

        static void bind(PreparedStatement insert, HoldScope scope) throws SQLException {
            if (scope instanceof HoldScope.OfRecord row) {
                bind(insert, RECORD, row.type(), row.id());
            } else if (scope instanceof HoldScope.OfSubject person) {
                bind(insert, SUBJECT, person.kind(), person.id());
            } else if (scope instanceof HoldScope.OfPurpose purpose) {
                bind(insert, PURPOSE, purpose.id(), null);
            } else if (scope instanceof HoldScope.OfType type) {
                bind(insert, TYPE, type.type(), null);
            }
        }

        private static void bind(PreparedStatement insert, Scope scope, String name, @Nullable String id)
                throws SQLException {
            insert.setString(2, scope.name());
            insert.setString(3, name);
            insert.setString(4, id);
        }

        HoldScope read(String name, @Nullable String id) {
            return switch (this) {
                case RECORD -> new HoldScope.OfRecord(name, Objects.requireNonNull(id, "scope_id"));
                case SUBJECT -> new HoldScope.OfSubject(name, Objects.requireNonNull(id, "scope_id"));
                case PURPOSE -> new HoldScope.OfPurpose(name);
                case TYPE -> new HoldScope.OfType(name);
            };
        }
    }
}
