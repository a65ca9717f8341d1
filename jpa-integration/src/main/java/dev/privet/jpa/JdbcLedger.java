/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.ledger.LedgerBlock;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.SealableLedger;
import dev.privet.ledger.StoredEntry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The ledger in the host's database, in the tables {@code privet_ledger} and {@code privet_ledger_block}. Thread-safe. Whoever appends
 * waits for nobody, and nobody for them.
 *
 * @legal GDPR Art 5(2) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class JdbcLedger implements SealableLedger {

    private final Transactions transactions;
    private final LedgerAppends appends;
    private final LedgerWriters writers;

    JdbcLedger(Transactions transactions, LedgerAppends appends) {
        this.transactions = transactions;
        this.appends = appends;
        this.writers = new LedgerWriters(transactions);
    }

    /**
     * Appends one entry in a transaction of its own.
     *
     * @param entry the evidence
     * @throws PrivacyFailureException if it could not be kept
     */
    @Override
    public void append(LedgerEntry entry) {
        appendAll(List.of(entry));
    }

    /**
     * Appends several entries in one transaction of their own: all of them or none.
     *
     * @param entries the evidence
     * @throws PrivacyFailureException if they could not be kept
     */
    @Override
    public void appendAll(List<LedgerEntry> entries) {
        if (!entries.isEmpty()) {
            told("written", () -> {
                appends.append(entries);
                return true;
            });
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
            LedgerInserts.all(connection, entries);
        } catch (SQLException e) {
            throw failure("written", e);
        }
    }

    @Override
    public List<LedgerEntry> latest(int atMost) {
        atLeastOne(atMost);
        List<LedgerEntry> latest = call(
                "read",
                connection -> LedgerRows.latest(connection, atMost).stream()
                        .map(StoredEntry::entry)
                        .collect(Collectors.toList()));
        Collections.reverse(latest);
        return List.copyOf(latest);
    }

    @Override
    public Optional<LedgerEntry> find(UUID id) {
        return call(
                "read",
                connection -> LedgerRows.find(connection, id).stream()
                        .map(StoredEntry::entry)
                        .findFirst());
    }

    /**
     * {@inheritDoc}
     *
     * <p>On PostgreSQL and H2. Asks the database who holds a lock on the table, and waits a quarter of a second at most until all have been
     * seen without it who could still add an entry below the newest. In H2 only an administrator may ask that.
     *
     * @throws dev.privet.contract.PrivacyConfigurationException on another database, or in H2 for whoever is no administrator
     */
    @Override
    public long closedUpTo() {
        return told("read", writers::closedUpTo);
    }

    @Override
    public List<StoredEntry> entries(long after, long upTo, int atMost) {
        atLeastOne(atMost);
        return after >= upTo
                ? List.of()
                : List.copyOf(call("read", connection -> LedgerRows.range(connection, after, upTo, atMost)));
    }

    @Override
    public Optional<StoredEntry> stored(UUID id) {
        return call("read", connection -> LedgerRows.find(connection, id)).stream()
                .findFirst();
    }

    @Override
    public List<StoredEntry> history(String pseudonym, long after, int atMost) {
        atLeastOne(atMost);
        return List.copyOf(call("read", connection -> LedgerRows.history(connection, pseudonym, after, atMost)));
    }

    @Override
    public Map<String, Instant> lastEntries() {
        return Map.copyOf(call("read", LedgerRows::lastEntries));
    }

    @Override
    public List<LedgerBlock> blocks(long after, int atMost) {
        atLeastOne(atMost);
        return List.copyOf(call("read", connection -> LedgerBlockRows.after(connection, after, atMost)));
    }

    @Override
    public Optional<LedgerBlock> newestBlock() {
        return call("read", LedgerBlockRows::newest).stream().findFirst();
    }

    @Override
    public Optional<LedgerBlock> blockAt(long position) {
        return call("read", connection -> LedgerBlockRows.at(connection, position)).stream()
                .findFirst();
    }

    @Override
    public boolean add(LedgerBlock block) {
        try {
            return transactions.onConnection(connection -> {
                LedgerBlockRows.insert(connection, block);
                return true;
            });
        } catch (RuntimeException e) {
            if (Causes.isDuplicate(e)) {
                return false;
            }
            throw Causes.ours(e).orElseGet(() -> failure("sealed", e));
        }
    }

    @Override
    public Optional<StoredEntry> trimming() {
        return call("read", LedgerRows::trimming).stream().findFirst();
    }

    @Override
    public long trim(LedgerBlock through, LedgerEntry evidence) {
        return call("trimmed", connection -> {
            LedgerInserts.all(connection, List.of(evidence));
            LedgerBlockRows.forgetLeaves(connection, through.number());
            return LedgerRows.drop(connection, through.lastPosition());
        });
    }

    private static void atLeastOne(int atMost) {
        if (atMost < 1) {
            throw new IllegalArgumentException("atMost: " + atMost + " is below one");
        }
    }

    private <T> T call(String what, Connections.Work<T> work) {
        return told(what, () -> transactions.onConnection(work));
    }

    private static <T> T told(String what, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            throw Causes.ours(e).orElseGet(() -> failure(what, e));
        }
    }

    private static PrivacyFailureException failure(String what, Exception cause) {
        return new PrivacyFailureException(
                "The ledger could not be " + what,
                new Problem(
                        ProblemCode.LEDGER_FAILED,
                        "privet_ledger",
                        "the database refused (" + Causes.name(cause) + ").",
                        "check that the tables are there (PrivetJpa.createTables() or the scripts in dev/privet/jpa/schema)"
                                + " and that the application may insert into them and read them."),
                cause);
    }
}
