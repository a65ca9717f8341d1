/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.subjects;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures on PostgreSQL what exports and erasures cost beside code written by hand for the same tables, in whole processes. Takes the
 * names of lanes; none means all: {@code export}, {@code growth}, {@code load}, {@code erase}.
 */
final class SubjectsBenchmark {

    private static final String SMALL_HEAP = "64m";
    private static final int PROCESSES = 3;

    private SubjectsBenchmark() {}

    public static void main(String[] args) throws IOException, SQLException, InterruptedException {
        List<String> lanes = args.length == 0 ? List.of("export", "growth", "load", "erase") : List.of(args);
        System.out.println(
                "JDK " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " cores");
        try (Server server = Server.open()) {
            for (String lane : lanes) {
                switch (lane) {
                    case "export" -> export(server.url());
                    case "growth" -> growth(server.url());
                    case "load" -> LoadLane.run(server.url());
                    case "erase" -> EraseLane.run(server.url());
                    default -> throw new IllegalArgumentException("no lane is called " + lane);
                }
            }
        }
    }

    /** One person with a million rows in ten tables, in a small heap. The contenders take turns, each in fresh processes. */
    private static void export(String url) throws IOException, SQLException, InterruptedException {
        fill(url, 1, 100_000);
        List<Long> hand = new ArrayList<>();
        List<Long> privet = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            hand.addAll(Child.run(ExportRun.class, SMALL_HEAP, url, "hand", "1", "2"));
            privet.addAll(Child.run(ExportRun.class, SMALL_HEAP, url, "privet", "1", "2"));
        }
        print("export of 1,000,000 rows, by hand", hand);
        print("export of 1,000,000 rows, Privet", privet);
        System.out.printf(
                Locale.ROOT, "speed of Privet / by hand: %.2f%n", (double) Child.median(hand) / Child.median(privet));
    }

    /** One person with about a hundred rows, in small tables and in tables a hundred times as long. */
    private static void growth(String url) throws IOException, SQLException, InterruptedException {
        List<List<Long>> sizes = new ArrayList<>();
        for (long notes : List.of(10_000L, 1_000_000L)) {
            fill(url, Math.toIntExact(notes / 10), notes);
            List<Long> times = Child.run(ExportRun.class, SMALL_HEAP, url, "privet", "7", "60");
            sizes.add(times.subList(20, times.size()));
            print("export of 100 rows of " + notes * Diary.TABLES, times.subList(20, times.size()));
        }
        System.out.printf(
                Locale.ROOT,
                "large tables / small tables: %.2f%n",
                (double) Child.median(sizes.get(1)) / Child.median(sizes.get(0)));
    }

    private static void fill(String url, int writers, long notes) throws SQLException {
        try (Connection connection = Server.connect(url)) {
            Tables.create(connection, writers, notes);
        }
    }

    static void print(String what, List<Long> times) {
        System.out.println(what + ": median " + Child.median(times) + " ms of " + times);
    }
}
