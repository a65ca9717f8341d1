/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Tells up to which position no entry can come any more, without keeping anybody from writing.
 *
 * <p>A transaction gets its positions one by one as it inserts and shows them to others when it commits, so a lower position can appear
 * after a higher one. Whoever inserts holds a lock on the table from before they get their first position until after their commit shows. So:
 * look which position is the newest that shows, then who holds such a lock. Whoever has got a lower position is among them, or has ended.
 * Once all of those have ended at some time, nothing can come below that position. Newcomers only get higher ones. Nobody waits for a lock,
 * and what is not settled yet is looked at again the next time, so that transactions which overlap without end hold nothing up either.
 */
final class LedgerWriters {

    private static final Duration PATIENCE = Duration.ofMillis(250);
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final int LOOKS = 64;

    private static final String NEWEST = "select max(entry_position) from privet_ledger";

    private static final String ON_POSTGRESQL = """
            select virtualtransaction from pg_locks
            where locktype = 'relation' and mode = 'RowExclusiveLock' and granted
              and relation = 'privet_ledger'::regclass
              and database = (select oid from pg_database where datname = current_database())
              and pid is distinct from pg_backend_pid()
            """;

    private static final String ON_H2 = """
            select cast(session_id as character varying) from information_schema.locks
            where upper(table_name) = 'PRIVET_LEDGER' and session_id <> session_id()
            """;

    private static final String ADMIN_ON_H2 =
            "select 1 from information_schema.users where user_name = current_user and is_admin";

    private final Transactions transactions;
    private final Deque<Look> unsettled = new ArrayDeque<>();
    private long closed = Long.MIN_VALUE;

    LedgerWriters(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The newest position that showed, and who held a lock just after and was not seen without it since. */
    private record Look(long position, Set<String> writing) {}

    synchronized long closedUpTo() {
        long newest = transactions.onConnection(LedgerWriters::newest);
        if (newest < closed || unsettled.stream().anyMatch(look -> newest < look.position())) {
            // Another database under the same name, as after a restore: what was seen of the other one counts for
            // nothing.
            unsettled.clear();
            closed = Long.MIN_VALUE;
        }
        if (newest > closed) {
            // Asked in a transaction of its own, so not about a moment before the newest was read.
            Set<String> writing = writing();
            unsettled.addLast(new Look(newest, new HashSet<>(writing)));
            settle(writing);
            await();
        }
        return closed;
    }

    private void await() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!unsettled.isEmpty() && System.nanoTime() - until < 0) {
            LockSupport.parkNanos(PAUSE.toNanos());
            settle(writing());
        }
        while (unsettled.size() > LOOKS) {
            unsettled.removeLast();
        }
    }

    /** Whoever is not writing now has ended what they were at. */
    private void settle(Set<String> writing) {
        for (Iterator<Look> looks = unsettled.iterator(); looks.hasNext(); ) {
            Look look = looks.next();
            look.writing().retainAll(writing);
            if (look.writing().isEmpty()) {
                closed = Math.max(closed, look.position());
                looks.remove();
            }
        }
    }

    private static long newest(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEWEST);
                ResultSet row = statement.executeQuery()) {
            row.next();
            long newest = row.getLong(1);
            return row.wasNull() ? Long.MIN_VALUE : newest;
        }
    }

    private Set<String> writing() {
        return transactions.onConnection(LedgerWriters::writing);
    }

    private static Set<String> writing(Connection connection) throws SQLException {
        return switch (Database.of(connection)) {
            case POSTGRESQL -> texts(connection, ON_POSTGRESQL);
            case H2 -> {
                if (texts(connection, ADMIN_ON_H2).isEmpty()) {
                    throw cannotSeal(
                            "H2 shows only to an administrator who is writing.",
                            "seal as an administrator of the database.");
                }
                yield texts(connection, ON_H2);
            }
            case OTHER ->
                throw cannotSeal(
                        "on this database Privet does not know who is writing.",
                        "keep the ledger on PostgreSQL or H2.");
        };
    }

    private static PrivacyConfigurationException cannotSeal(String why, String remedy) {
        return new PrivacyConfigurationException(
                "The ledger cannot be sealed here",
                List.of(new Problem(ProblemCode.STORAGE_MISCONFIGURED, "privet_ledger", why, remedy)));
    }

    private static Set<String> texts(Connection connection, String sql) throws SQLException {
        Set<String> texts = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
