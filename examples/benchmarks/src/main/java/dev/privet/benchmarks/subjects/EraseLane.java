/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.subjects;

import dev.privet.subject.Erasure;
import dev.privet.subject.ErasureReport;
import dev.privet.subject.SubjectRef;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** Erases ten thousand persons with ten rows each. */
final class EraseLane {

    private static final int PERSONS = 10_000;

    private EraseLane() {}

    static void run(String url) throws SQLException {
        long hand = byHand(url);
        long oneByOne = byPrivet(url, EraseLane::oneByOne);
        long together = byPrivet(url, EraseLane::together);
        System.out.println("erasure of 10,000 persons, by hand: " + hand + " ms");
        tell("one by one", hand, oneByOne);
        tell("with eraseAll", hand, together);
    }

    private static void tell(String way, long hand, long privet) {
        System.out.println("erasure of 10,000 persons, Privet " + way + ": " + privet + " ms");
        System.out.printf(Locale.ROOT, "speed of Privet %s / by hand: %.3f%n", way, (double) hand / privet);
    }

    private static void oneByOne(Erasure erasure) {
        for (long id = 1; id <= PERSONS; id++) {
            erasure.erase(new SubjectRef("writer", id));
        }
    }

    private static void together(Erasure erasure) {
        ErasureReport report = erasure.eraseAll(
                LongStream.rangeClosed(1, PERSONS)
                        .mapToObj(id -> new SubjectRef("writer", id))
                        .toList(),
                (person, answer) -> {});
        if (report.erased() != PERSONS) {
            throw new IllegalStateException(report.toString());
        }
    }

    private static long byPrivet(String url, Consumer<Erasure> way) throws SQLException {
        try (Connection connection = Server.connect(url)) {
            Tables.create(connection, PERSONS, PERSONS);
        }
        try (Host host = Host.on(url)) {
            long begin = System.nanoTime();
            way.accept(host.privet().erasure());
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
