/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Starts an application with two hundred marked entities with Privet and without, in turns, each in a fresh process over a database in
 * memory, and tells how long each took until it was ready, and how much processor time it had used by then.
 */
public final class StartLane {

    private static final int ROUNDS = Integer.getInteger("start.rounds", 15);
    private static final double NANOS_IN_MILLI = 1e6;
    private static final List<Contender> CONTENDERS = List.of(Contender.WITHOUT, Contender.PRIVET);
    private static final List<String> DATABASE =
            List.of("-Dspring.datasource.url=jdbc:h2:mem:shop", "-Dspring.jpa.hibernate.ddl-auto=none");

    private StartLane() {}

    /**
     * Measures.
     *
     * @param arguments none
     * @throws IOException if a process does not start
     * @throws InterruptedException if somebody stops it
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path entities = GeneratedEntities.compile(
                Files.createDirectories(Path.of("target", "generated-entities")).toAbsolutePath());
        Rounds ready = new Rounds();
        Rounds processor = new Rounds();
        for (int round = 0; round <= ROUNDS; round++) {
            for (Contender contender : CONTENDERS) {
                try (Application application = Application.start(contender, List.of(entities), DATABASE)) {
                    // The first of each warms the disk's cache.
                    if (round > 0) {
                        ready.note(contender, (double) application.readyMillis());
                        processor.note(contender, application.processorTime().toNanos() / NANOS_IN_MILLI);
                    }
                }
            }
        }
        CONTENDERS.forEach(contender -> System.out.printf(
                Locale.ROOT,
                "%s: ready after %.0f ms (quartiles %.0f and %.0f), processor time %.0f ms%n",
                contender,
                ready.median(contender),
                Figures.lower(ready.of(contender)),
                Figures.upper(ready.of(contender)),
                processor.median(contender)));
        List<Double> more = ready.beside(Contender.PRIVET, (with, without) -> with - without);
        System.out.printf(
                Locale.ROOT,
                "%d entities: %.0f ms more (quartiles %.0f and %.0f), ratio %.3f, medians of %d pairs%n",
                GeneratedEntities.COUNT,
                Figures.median(more),
                Figures.lower(more),
                Figures.upper(more),
                ready.ratio(Contender.PRIVET),
                ROUNDS);
    }
}
