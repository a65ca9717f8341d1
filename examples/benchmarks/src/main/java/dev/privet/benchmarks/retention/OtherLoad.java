/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.retention;

import dev.privet.benchmarks.subjects.Server;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** What the application does meanwhile: one short transaction after another, fifty a second, which reads a row and changes another. */
final class OtherLoad implements AutoCloseable {

    private static final int ROWS = 100_000;
    private static final long EACH_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final AtomicBoolean ended = new AtomicBoolean();
    private final List<Long> micros = new ArrayList<>();
    private final Thread thread;
    private @Nullable Exception failure;

    private OtherLoad(String url) {
        thread = new Thread(() -> work(url), "the application");
        thread.start();
    }

    static void prepare(String url) throws SQLException {
        try (Connection connection = Server.connect(url);
                Statement sql = connection.createStatement()) {
            sql.execute("drop table if exists account");
            sql.execute("create table account (id int primary key, balance bigint not null)");
            sql.execute("insert into account select n, 0 from generate_series(1, " + ROWS + ") n");
            sql.execute("vacuum analyze account");
        }
    }

    static OtherLoad on(String url) {
        return new OtherLoad(url);
    }

    private void work(String url) {
        Random random = new Random(1);
        try (Connection connection = Server.connect(url);
                PreparedStatement read = connection.prepareStatement("select balance from account where id = ?");
                PreparedStatement change =
                        connection.prepareStatement("update account set balance = balance + 1 where id = ?")) {
            connection.setAutoCommit(false);
            long next = System.nanoTime();
            while (!ended.get()) {
                long begin = System.nanoTime();
                read.setInt(1, 1 + random.nextInt(ROWS));
                read.executeQuery().close();
                change.setInt(1, 1 + random.nextInt(ROWS));
                change.executeUpdate();
                connection.commit();
                micros.add(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begin));
                next += EACH_NANOS;
                TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
            }
        } catch (SQLException | InterruptedException e) {
            failure = e;
        }
    }

    /** The time that 99 of 100 transactions did not exceed, in microseconds. */
    long p99() {
        close();
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
        List<Long> sorted = micros.stream().sorted().toList();
        return sorted.get((int) (sorted.size() * 0.99));
    }

    @Override
    public void close() {
        ended.set(true);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
