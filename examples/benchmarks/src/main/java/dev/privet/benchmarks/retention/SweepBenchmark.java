/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.retention;

import dev.privet.benchmarks.subjects.Server;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * Measures on PostgreSQL what a sweep costs beside statements written by hand and beside entities one by one, and what the application
 * feels of it. A quarter of {@code -Drows=400000} rows is due ({@code 20000000} takes a while), in batches of {@code -Dbatch=500}, each
 * lane {@code -Dtimes=3} times in turns. Takes the names of lanes; none means all: {@code delete}, {@code anonymise}, {@code load}.
 */
final class SweepBenchmark {

    private static final long ROWS = Long.getLong("rows", 400_000);
    private static final int BATCH = Integer.getInteger("batch", 500);
    private static final int TIMES = Integer.getInteger("times", 3);
    private static final long SAMPLE = 2_000;
    private static final int QUIET_SECONDS = 20;

    private SweepBenchmark() {}

    public static void main(String[] args) throws Exception {
        List<String> lanes = args.length == 0 ? List.of("delete", "anonymise", "load") : List.of(args);
        System.out.println(
                "JDK " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " cores, " + ROWS / 4
                        + " due rows of " + ROWS + ", batches of " + BATCH);
        try (Server server = Server.open();
                ByPrivet privet = privet(server.url())) {
            for (String lane : lanes) {
                switch (lane) {
                    case "delete" ->
                        compare(
                                server.url(),
                                privet,
                                "visit",
                                Visits.Visit.class,
                                () -> ByHand.delete(server.url(), BATCH));
                    case "anonymise" ->
                        compare(
                                server.url(),
                                privet,
                                "guest",
                                Visits.Guest.class,
                                () -> ByHand.anonymise(server.url(), BATCH));
                    case "load" -> load(server.url(), privet);
                    default -> throw new IllegalArgumentException("no lane is called " + lane);
                }
            }
        }
    }

    private static ByPrivet privet(String url) throws SQLException {
        Visits.fill(url, "visit", 4);
        Visits.fill(url, "guest", 4);
        return ByPrivet.on(url);
    }

    private static void compare(String url, ByPrivet privet, String table, Class<?> type, Callable<Long> byHand)
            throws Exception {
        List<Double> hand = new ArrayList<>();
        List<Double> swept = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            Visits.fill(url, table, ROWS);
            hand.add(perSecond(byHand, ROWS / 4));
            Visits.fill(url, table, ROWS);
            swept.add(perSecond(() -> privet.sweep(type, BATCH), ROWS / 4));
            System.out.println("heap in use after it: " + usedMegabytes() + " MB");
        }
        Visits.fill(url, table, ROWS);
        double oneByOne = perSecond(() -> privet.oneByOne(type, BATCH, SAMPLE), SAMPLE);
        print(type.getSimpleName() + ", by hand", hand);
        print(type.getSimpleName() + ", Privet", swept);
        print(type.getSimpleName() + ", entities one by one", List.of(oneByOne));
        System.out.printf(
                Locale.ROOT,
                "speed of Privet / by hand: %.2f; / one by one: %.1f%n",
                median(swept) / median(hand),
                median(swept) / oneByOne);
    }

    /** The times of the application's own transactions, without a sweep and during one that deletes. */
    private static void load(String url, ByPrivet privet) throws SQLException, InterruptedException {
        OtherLoad.prepare(url);
        Visits.fill(url, "visit", ROWS);
        List<Long> without = new ArrayList<>();
        List<Long> during = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            try (OtherLoad load = OtherLoad.on(url)) {
                TimeUnit.SECONDS.sleep(QUIET_SECONDS);
                without.add(load.p99());
            }
            Visits.fill(url, "visit", ROWS);
            try (OtherLoad load = OtherLoad.on(url)) {
                privet.sweep(Visits.Visit.class, BATCH);
                during.add(load.p99());
            }
        }
        System.out.println("p99 of the application without a sweep: " + without + " us");
        System.out.println("p99 of the application during a sweep without pauses: " + during + " us");
    }

    private static double perSecond(Callable<Long> work, long expected) throws Exception {
        long begin = System.nanoTime();
        long rows = work.call();
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (rows < expected) {
            throw new IOException(rows + " rows of " + expected);
        }
        return rows / seconds;
    }

    private static long usedMegabytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static void print(String what, List<Double> perSecond) {
        System.out.printf(
                Locale.ROOT,
                "%s: median %.0f rows/s of %s%n",
                what,
                median(perSecond),
                perSecond.stream()
                        .map(one -> String.format(Locale.ROOT, "%.0f", one))
                        .toList());
    }
}
