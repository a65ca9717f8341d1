/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.ledger;

import dev.privet.jpa.JdbcLedger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * A host's transaction at two threads, with and without an entry in it, in turns: an account is read and written, a purchase and three
 * lines are added, eight round trips with the commit; once by statements alone, once by entities. Then the entry alone at one, two and
 * four threads, which shows whether writers wait for each other.
 */
final class AppendLane {

    private static final int THREADS = 2;
    private static final int ROUNDS = Integer.getInteger("ledger.rounds", 60);
    private static final long ROUND_MILLIS = 500;
    private static final int ACCOUNTS = 100_000;
    private static final int LINES = 3;

    private final LedgerHost host;

    /** What the call took of a transaction, in terms of the rest of the same transactions. */
    private final Queue<Double> shares = new ConcurrentLinkedQueue<>();

    AppendLane(LedgerHost host) {
        this.host = host;
    }

    /** How the rest of the transaction is done. */
    private enum Rest {
        STATEMENTS,
        ENTITIES,
        NOTHING
    }

    void run() throws SQLException, InterruptedException {
        compare(Rest.STATEMENTS);
        compare(Rest.ENTITIES);
        for (int threads : List.of(1, 2, 4)) {
            double micros = round(threads, Rest.NOTHING, true);
            System.out.printf(
                    Locale.ROOT,
                    "entry alone at %d threads: %.0f µs each, %.0f entries/s in all%n",
                    threads,
                    micros,
                    1e6 * threads / micros);
        }
    }

    private void compare(Rest rest) throws SQLException, InterruptedException {
        host.empty();
        shares.clear();
        round(THREADS, rest, true);
        round(THREADS, rest, false);
        List<Double> without = new ArrayList<>();
        List<Double> with = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            // By turns who comes first, and each against its neighbour, as a machine is not equally fast all the time.
            double first = round(THREADS, rest, i % 2 == 0);
            double second = round(THREADS, rest, i % 2 != 0);
            with.add(i % 2 == 0 ? first : second);
            without.add(i % 2 == 0 ? second : first);
            ratios.add(with.get(i) / without.get(i));
        }
        tell(rest + " without an entry", without);
        tell(rest + " with an entry", with);
        System.out.printf(
                Locale.ROOT,
                "an entry costs %.1f %% of the transaction, median of %d neighbours (quartiles %.1f %% and %.1f %%)%n",
                100 * (quantile(ratios, 0.5) - 1),
                ROUNDS,
                100 * (quantile(ratios, 0.25) - 1),
                100 * (quantile(ratios, 0.75) - 1));
        if (shares.isEmpty()) {
            return;
        }
        System.out.printf(
                Locale.ROOT,
                "the call itself takes %.1f %% of what the rest of the same transaction takes, median of %d%n",
                100 * quantile(List.copyOf(shares), 0.5),
                shares.size());
    }

    private static void tell(String what, List<Double> micros) {
        System.out.printf(
                Locale.ROOT,
                "%s at %d threads: median %.0f µs, from %.0f to %.0f%n",
                what,
                THREADS,
                quantile(micros, 0.5),
                quantile(micros, 0),
                quantile(micros, 1));
    }

    private static double quantile(List<Double> values, double share) {
        List<Double> ordered = values.stream().sorted().toList();
        return ordered.get((int) Math.min(ordered.size() - 1, Math.round(share * ordered.size())));
    }

    /** How many microseconds a transaction took. */
    private double round(int threads, Rest rest, boolean entry) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Callable<Double> work = () -> rest == Rest.ENTITIES ? workByEntities(entry) : work(rest, entry);
            List<Future<Double>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(work));
            }
            double sum = 0;
            for (Future<Double> each : running) {
                sum += each.get();
            }
            return sum / threads;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdown();
        }
    }

    private double workByEntities(boolean entry) {
        Purchases purchases = new Purchases(host);
        long begin = System.nanoTime();
        long until = begin + TimeUnit.MILLISECONDS.toNanos(ROUND_MILLIS);
        long done = 0;
        while (System.nanoTime() < until) {
            long account = ThreadLocalRandom.current().nextLong(1, ACCOUNTS + 1);
            purchases.buy(account, LINES, entry ? Optional.of(entry(account)) : Optional.empty());
            done++;
        }
        return (System.nanoTime() - begin) / 1e3 / done;
    }

    private double work(Rest rest, boolean entry) throws SQLException {
        long appending = 0;
        JdbcLedger ledger = host.jpa().ledger();
        try (Connection connection = host.connect()) {
            connection.setAutoCommit(false);
            long begin = System.nanoTime();
            long until = begin + TimeUnit.MILLISECONDS.toNanos(ROUND_MILLIS);
            long done = 0;
            while (System.nanoTime() < until) {
                long account = ThreadLocalRandom.current().nextLong(1, ACCOUNTS + 1);
                if (rest == Rest.STATEMENTS) {
                    buy(connection, account);
                }
                if (entry) {
                    long before = System.nanoTime();
                    ledger.append(connection, entry(account));
                    appending += System.nanoTime() - before;
                }
                connection.commit();
                done++;
            }
            long all = System.nanoTime() - begin;
            if (rest == Rest.STATEMENTS && entry) {
                shares.add((double) appending / (all - appending));
            }
            return all / 1e3 / done;
        }
    }

    private static LedgerEntry entry(long account) {
        return LedgerEntry.of(Instant.now(), LedgerEvent.USED, "Purchase", "deliver-orders", 1, "4 of 6 fields shown")
                .by("shop", null)
                .about("0123456789abcdef0123456789abcdef0123456789abcdef"
                        + String.format(Locale.ROOT, "%016x", account));
    }

    private static void buy(Connection connection, long account) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement("select orders from account where id = ?")) {
            read.setLong(1, account);
            try (ResultSet row = read.executeQuery()) {
                row.next();
            }
        }
        try (PreparedStatement write = connection.prepareStatement(
                "update account set orders = orders + 1, changed_at = localtimestamp where id = ?")) {
            write.setLong(1, account);
            write.executeUpdate();
        }
        long purchase;
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into purchase (account_id, placed_at, note) values (?, localtimestamp, 'to be delivered') returning id")) {
            insert.setLong(1, account);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                purchase = row.getLong(1);
            }
        }
        for (int i = 0; i < LINES; i++) {
            try (PreparedStatement line =
                    connection.prepareStatement("insert into line (purchase_id, product, amount) values (?, ?, ?)")) {
                line.setLong(1, purchase);
                line.setString(2, "product " + i);
                line.setBigDecimal(3, BigDecimal.TEN);
                line.executeUpdate();
            }
        }
    }
}
