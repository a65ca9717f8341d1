/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration;
import dev.privet.Privet;
import dev.privet.PrivetBuilder;
import dev.privet.ledger.LedgerEvent;
import dev.privet.ledger.LedgerVerification;
import dev.privet.retention.CutOff;
import dev.privet.retention.DisposedBatch;
import dev.privet.retention.SweepListener;
import dev.privet.spring.PrivetCustomizer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two nodes of an application on one PostgreSQL. */
class TwoNodesTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final LocalDate LONG_AGO = LocalDate.of(2001, 2, 3);
    private static final int DUE = 30;

    private static EmbeddedPostgres server;

    private String url;
    private JdbcTemplate jdbc;

    @BeforeAll
    static void start() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "postgres")).toAbsolutePath();
        server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.toFile())
                .setServerConfig("fsync", "off")
                .start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    /** As migrations would: the tables of the host and of db-scheduler. */
    @BeforeEach
    void schema() throws IOException {
        String schema = "t" + UUID.randomUUID().toString().replace("-", "");
        String address = server.getJdbcUrl("postgres", "postgres");
        new JdbcTemplate(new DriverManagerDataSource(address)).execute("create schema " + schema);
        url = address + "&currentSchema=" + schema;
        jdbc = new JdbcTemplate(new DriverManagerDataSource(url));
        jdbc.execute("create table borrower (id bigint primary key, name text, left_on date)");
        try (var script = TwoNodesTest.class.getResourceAsStream("schema/postgresql/scheduled_tasks.sql")) {
            jdbc.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private ApplicationContextRunner node(String name, Runs runs) {
        return Borrowers.runner()
                .withConfiguration(AutoConfigurations.of(
                        DbSchedulerAutoConfiguration.class, PrivetDbSchedulerAutoConfiguration.class))
                .withUserConfiguration(Borrowers.class)
                .withBean("runs", JobListener.class, () -> runs)
                .withPropertyValues(
                        "spring.datasource.url=" + url,
                        "spring.datasource.username=postgres",
                        "spring.datasource.password=postgres",
                        "spring.jpa.hibernate.ddl-auto=none",
                        "privet.ledger.create-table=true",
                        "privet.pseudonym-key=Vw7mJ2q0nC5rXyT8aE4uKZf1LbH9sGd3pRoQiN6eYtA=",
                        "privet.schedule.sweep.cron=0 0 3 1 1 *",
                        "privet.schedule.seal.every=1s",
                        "db-scheduler.scheduler-name=" + name,
                        "db-scheduler.polling-interval=200ms");
    }

    private void fillAndMakeDue() {
        for (int id = 1; id <= DUE; id++) {
            jdbc.update("insert into borrower values (?, 'Ada Example', ?)", id, LONG_AGO);
        }
        jdbc.update("insert into borrower values (99, 'Bob Example', current_date)");
        assertThat(jdbc.update("update scheduled_tasks set execution_time = now(), version = version + 1"
                        + " where task_name = 'privet-sweep'"))
                .isEqualTo(1);
    }

    @Test
    void givenTwoNodes_whenASweepIsDue_thenOneOfThemDoesItAndItIsSealed() {
        Runs first = new Runs();
        Runs second = new Runs();
        node("first", first)
                .run(one -> node("second", second).run(other -> {
                    assertThat(one).hasNotFailed();
                    assertThat(other).hasNotFailed();
                    fillAndMakeDue();
                    Privet privet = other.getBean(Privet.class);

                    await().atMost(SOON).until(() -> !sweeps(first, second).isEmpty());
                    await().atMost(SOON)
                            .until(() -> jdbc.queryForList(
                                                    "select 1 from scheduled_tasks where task_name = 'privet-sweep' and not picked"
                                                            + " and last_success is not null and execution_time > now()")
                                            .size()
                                    == 1);
                    await().atMost(SOON)
                            .until(() -> privet.ledgerKeeper().verify() instanceof LedgerVerification.Intact intact
                                    && intact.entries() > 0);

                    assertThat(sweeps(first, second))
                            .singleElement()
                            .satisfies(run -> assertThat(run.count()).isEqualTo(DUE));
                    assertThat(Borrowers.count(jdbc, "borrower")).isEqualTo(1);
                    assertThat(privet.ledger().latest(10))
                            .filteredOn(entry -> entry.event() == LedgerEvent.DISPOSED)
                            .singleElement()
                            .satisfies(entry -> assertThat(entry.count()).isEqualTo(DUE));
                }));
    }

    @Test
    void givenASweepInProgress_whenItsNodeEnds_thenTheOtherOneTakesItUp() {
        Runs first = new Runs();
        Runs second = new Runs();
        node("first", first).withBean(SlowSweep.class, SlowSweep::new).run(one -> {
            SlowSweep slow = one.getBean(SlowSweep.class);
            assertThat(one).hasNotFailed();
            slow.jobs.complete(one.getBean(PrivetJobs.class));
            fillAndMakeDue();
            assertThat(slow.swept.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        });
        assertThat(first.of(Job.SWEEP)).singleElement().satisfies(run -> {
            assertThat(run.outcome()).isEqualTo(JobRun.Outcome.LEFT_SOME);
            assertThat(run.count()).isEqualTo(10);
        });

        node("second", second).run(other -> {
            await().atMost(SOON).until(() -> !second.of(Job.SWEEP).isEmpty());
            assertThat(second.of(Job.SWEEP))
                    .first()
                    .satisfies(run -> assertThat(run.count()).isEqualTo(DUE - 10));
        });
        assertThat(Borrowers.count(jdbc, "borrower")).isEqualTo(1);
    }

    private static List<JobRun> sweeps(Runs first, Runs second) {
        return Stream.of(first, second)
                .flatMap(runs -> runs.of(Job.SWEEP).stream())
                .toList();
    }

    /** Sweeps in batches of ten, and after the first waits until the application ends. */
    static final class SlowSweep implements PrivetCustomizer, SweepListener {

        private final CompletableFuture<PrivetJobs> jobs = new CompletableFuture<>();
        private final CountDownLatch swept = new CountDownLatch(1);

        @Override
        public void customize(PrivetBuilder builder) {
            builder.sweeps(options -> options.inBatchesOf(10).listener(this));
        }

        @Override
        public void disposed(CutOff cutOff, DisposedBatch batch) {
            swept.countDown();
            await().atMost(SOON).until(() -> jobs.join().isClosed());
        }
    }
}
