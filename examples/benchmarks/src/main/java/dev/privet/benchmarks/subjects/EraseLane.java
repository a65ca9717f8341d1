/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.subjects;

import dev.privet.subject.SubjectRef;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Erases ten thousand persons with ten rows each. */
final class EraseLane {

    private static final int PERSONS = 10_000;

    private EraseLane() {}

    static void run(String url) throws SQLException {
        long hand = byHand(url);
        long privet = byPrivet(url);
        System.out.println("erasure of 10,000 persons, by hand: " + hand + " ms");
        System.out.println("erasure of 10,000 persons, Privet: " + privet + " ms");
        System.out.printf(Locale.ROOT, "speed of Privet / by hand: %.3f%n", (double) hand / privet);
    }

    private static long byPrivet(String url) throws SQLException {
        try (Connection connection = Server.connect(url)) {
            Tables.create(connection, PERSONS, PERSONS);
        }
        try (Host host = Host.on(url)) {
            long begin = System.nanoTime();
            for (long id = 1; id <= PERSONS; id++) {
                host.privet().erasure().erase(new SubjectRef("writer", id));
            }
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        }
    }

    private static long byHand(String url) throws SQLException {
        try (Connection connection = Server.connect(url)) {
            Tables.create(connection, PERSONS, PERSONS);
            long begin = System.nanoTime();
            HandWritten.erase(connection, 1, PERSONS + 1);
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        }
    }
}
