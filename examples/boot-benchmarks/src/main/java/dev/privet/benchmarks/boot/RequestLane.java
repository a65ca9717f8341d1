/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.boot;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Asks the same application with Privet and without for customers as JSON, over HTTP, out of PostgreSQL, in turns and at equal load, and
 * tells how long an answer takes and how much processor time of the application it costs.
 */
public final class RequestLane {

    private static final int ROUNDS = Integer.getInteger("request.rounds", 30);
    private static final long ROUND_MILLIS = Long.getLong("request.millis", 2_000);
    private static final int WARM_UP = 10;
    private static final double SLOWEST = 0.99;

    private final Load load = new Load();
    private final Map<Contender, Application> applications = new EnumMap<>(Contender.class);

    private RequestLane() {}

    /**
     * Measures.
     *
     * @param arguments none
     * @throws IOException if a process or the database does not start
     * @throws InterruptedException if somebody stops it
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of("target", "postgres")).toAbsolutePath();
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setOverrideWorkingDirectory(folder.toFile());
        if ("durable".equals(System.getProperty("commits"))) {
            builder.setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on");
        }
        RequestLane lane = new RequestLane();
        try (EmbeddedPostgres postgres = builder.start()) {
            lane.start(postgres.getJdbcUrl("postgres", "postgres"));
            for (Load.Question question : Load.Question.values()) {
                lane.measure(question);
            }
        } finally {
            lane.stop();
        }
    }

    private void start(String database) throws IOException, InterruptedException {
        List<String> options = List.of(
                "-Dspring.datasource.url=" + database,
                "-Dspring.datasource.username=postgres",
                "-Dspring.datasource.password=postgres",
                "-Dspring.jpa.hibernate.ddl-auto=update",
                "-Dprivet.ledger.create-table=true",
                "-Dshop.filled=true");
        for (Contender contender : Contender.values()) {
            applications.put(contender, Application.start(contender, List.of(), options));
        }
        for (Map.Entry<Contender, Application> each : applications.entrySet()) {
            String answer = load.answer(each.getValue(), Load.Question.ONE_CUSTOMER, 1);
            // A contender that shows what it should not, or protects where it cannot, would be measured for another
            // work.
            if (answer.contains("vera1@example.org") == each.getKey().hasPrivet()
                    || !answer.contains("Vera Invented-1")) {
                throw new IllegalStateException(each.getKey() + " answered what it should not");
            }
        }
    }

    private void measure(Load.Question question) throws InterruptedException {
        for (int i = 0; i < WARM_UP; i++) {
            for (Application application : applications.values()) {
                load.run(application, question, ROUND_MILLIS);
            }
        }
        Rounds middle = new Rounds();
        Rounds slowest = new Rounds();
        Rounds processor = new Rounds();
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<Contender, Application> each : applications.entrySet()) {
                Application application = each.getValue();
                long before = application.processorTime().toNanos();
                Load.Answers answers = load.run(application, question, ROUND_MILLIS);
                double nanos = application.processorTime().toNanos() - before;
                middle.note(each.getKey(), 1e6 / answers.perSecond());
                slowest.note(each.getKey(), Figures.quantile(answers.micros(), SLOWEST));
                processor.note(each.getKey(), nanos / 1e3 / answers.micros().size());
            }
        }
        applications
                .keySet()
                .forEach(contender -> System.out.printf(
                        Locale.ROOT,
                        "%s %s: %.0f µs each, %.0f µs of the application's processor time, 99 %% below %.0f µs;"
                                + " ratios %.3f, %.3f, %.3f%n",
                        question,
                        contender,
                        middle.median(contender),
                        processor.median(contender),
                        slowest.median(contender),
                        middle.ratio(contender),
                        processor.ratio(contender),
                        slowest.ratio(contender)));
    }

    private void stop() {
        load.stop();
        applications.values().forEach(Application::close);
    }
}
