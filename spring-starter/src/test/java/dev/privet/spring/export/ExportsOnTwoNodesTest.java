/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import dev.privet.Privet;
import dev.privet.contract.ProblemCode;
import dev.privet.export.ArchiveKind;
import dev.privet.gate.PurposeScope;
import dev.privet.gate.Use;
import dev.privet.sample.Canary;
import dev.privet.spring.InfoShown;
import dev.privet.spring.sample.library.Lending;
import dev.privet.spring.schedule.ExportingBorrowers;
import dev.privet.spring.schedule.Job;
import dev.privet.spring.schedule.JobListener;
import dev.privet.spring.schedule.JobRun;
import dev.privet.spring.schedule.PrivetDbSchedulerAutoConfiguration;
import dev.privet.subject.SubjectRef;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Exports in the background of two nodes of an application on one PostgreSQL and one folder. */
@ExtendWith({InfoShown.class, OutputCaptureExtension.class})
class ExportsOnTwoNodesTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final SubjectRef PERSON = new SubjectRef("borrower", 1L);

    private static EmbeddedPostgres server;

    @TempDir
    Path folder;

    private final List<JobRun> runs = new CopyOnWriteArrayList<>();
    private String url;
    private JdbcTemplate jdbc;

    @BeforeAll
    static void start() throws IOException {
        Path place = Files.createDirectories(Path.of("target", "postgres")).toAbsolutePath();
        server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(place.toFile())
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
        jdbc.update("insert into borrower (id, name) values (1, ?)", Canary.NAME);
        try (InputStream script =
                PrivetDbSchedulerAutoConfiguration.class.getResourceAsStream("schema/postgresql/scheduled_tasks.sql")) {
            jdbc.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private ApplicationContextRunner node(String name) {
        return ExportingBorrowers.runner()
                .withConfiguration(AutoConfigurations.of(
                        DbSchedulerAutoConfiguration.class,
                        PrivetDbSchedulerAutoConfiguration.class,
                        PrivetDbSchedulerExportAutoConfiguration.class))
                .withBean("runs", JobListener.class, () -> run -> {
                    if (run.job() == Job.EXPORT) {
                        runs.add(run);
                    }
                })
                .withPropertyValues(
                        "spring.datasource.url=" + url,
                        "spring.datasource.username=postgres",
                        "spring.datasource.password=postgres",
                        "spring.jpa.hibernate.ddl-auto=none",
                        "privet.ledger.create-table=true",
                        "privet.export.folder=" + folder,
                        "privet.pseudonym-key=Vw7mJ2q0nC5rXyT8aE4uKZf1LbH9sGd3pRoQiN6eYtA=",
                        "privet.export.key=" + Archives.KEY,
                        "db-scheduler.scheduler-name=" + name,
                        "db-scheduler.polling-interval=200ms",
                        "db-scheduler.heartbeat-interval=1s");
    }

    /** Asks in the name of somebody, who must not be seen either. */
    @SuppressWarnings("try") // The scope is in force meanwhile.
    private UUID request(ApplicationContext context) {
        try (PurposeScope scope =
                context.getBean(Privet.class).use(Use.of(Lending.class).by(Canary.EMAIL))) {
            return context.getBean(PrivetExports.class).request(PERSON, ArchiveKind.ACCESS);
        }
    }

    private static Optional<ExportState> state(ApplicationContext context, UUID id) {
        return context.getBean(PrivetExports.class).state(id);
    }

    private static void awaitDone(ApplicationContext context, UUID id) {
        await().atMost(SOON)
                .until(() -> state(context, id)
                        .filter(ExportState.Done.class::isInstance)
                        .isPresent());
    }

    private String everythingScheduled() {
        return jdbc.query(
                        "select task_name || ' ' || task_instance, task_data from scheduled_tasks"
                                + " where task_name = 'privet-export'",
                        (row, number) ->
                                row.getString(1) + " " + new String(row.getBytes(2), StandardCharsets.ISO_8859_1))
                .toString();
    }

    @Test
    void givenTwoNodes_whenAnArchiveIsAskedFor_thenOneOfThemWritesItAndBothHandItOut() {
        node("first")
                .run(one -> node("second").run(other -> {
                    assertThat(one).hasNotFailed();
                    assertThat(other).hasNotFailed();
                    UUID id = request(one);

                    awaitDone(other, id);
                    awaitDone(one, id);

                    assertThat(runs)
                            .singleElement()
                            .satisfies(run -> assertThat(run.count()).isEqualTo(1));
                    assertThat(state(other, id)).isEqualTo(state(one, id));
                    assertThat(Archives.text(other.getBean(PrivetExports.class), id))
                            .contains(Canary.NAME);
                    assertThat(Archives.names(folder)).containsExactly(id + ".owner", id + ".zip");
                    assertThat(everythingScheduled()).contains(id.toString(), "1 done 1 ");

                    assertThat(other.getBean(PrivetExports.class).remove(id)).isTrue();
                    assertThat(state(one, id)).isEmpty();
                    assertThat(everythingScheduled()).isEqualTo("[]");
                }));
    }

    @Test
    void givenAnExportInProgress_whenItsNodeEnds_thenNoHalfArchiveIsThereAndTheOtherOneWritesIt(CapturedOutput output) {
        UUID[] id = new UUID[1];
        SlowStore slow = new SlowStore(new FolderArchiveStore(folder, Clock.systemUTC()));
        node("first").withBean(ArchiveStore.class, () -> slow).run(one -> {
            slow.runs.complete(one.getBean(ExportRuns.class));
            id[0] = request(one);
            assertThat(slow.written.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();

            assertThat(state(one, id[0])).contains(new ExportState.Running(since(one, id[0]), OptionalLong.of(0)));
            assertThat(one.getBean(PrivetExports.class).remove(id[0])).isFalse();
            assertThat(one.getBean(PrivetExports.class).open(id[0])).isEmpty();
            assertThat(everythingScheduled())
                    .contains(id[0].toString(), "1 waiting ACCESS ")
                    .doesNotContain(Canary.MARK, "borrower");
        });
        assertThat(Archives.names(folder)).isEmpty();
        assertThat(runs)
                .singleElement()
                .satisfies(run -> assertThat(run.outcome()).isEqualTo(JobRun.Outcome.LEFT_SOME));

        node("second").run(other -> {
            awaitDone(other, id[0]);
            assertThat(Archives.names(folder)).containsExactly(id[0] + ".owner", id[0] + ".zip");
        });
        assertThat(output.getAll()).doesNotContain(Canary.MARK);
    }

    private static Instant since(ApplicationContext context, UUID id) {
        return state(context, id)
                .map(state -> state instanceof ExportState.Running running ? running.since() : Instant.MIN)
                .orElseThrow();
    }

    @Test
    void givenANodeThatDied_whenItIsTakenForDead_thenAnotherOneWritesTheArchiveAndCleansUp() throws IOException {
        UUID id = waiting();
        Files.writeString(WorkPlace.in(folder, id).folder().resolve("half.zip"), "half");
        jdbc.update("update scheduled_tasks set picked = true, picked_by = 'gone',"
                + " last_heartbeat = now() - interval '1 day' where task_name = 'privet-export'");

        node("second").run(other -> {
            awaitDone(other, id);
            assertThat(Archives.names(folder)).containsExactly(id + ".owner", id + ".zip");
        });
    }

    @Test
    void givenAnExportThatEndsEachNode_whenItHasItsTurnAgain_thenItIsGivenUp() {
        UUID id = waiting();
        jdbc.update("update scheduled_tasks set consecutive_failures = 3 where task_name = 'privet-export'");

        node("second").run(other -> {
            await().atMost(SOON)
                    .until(() -> state(other, id)
                            .filter(ExportState.Failed.class::isInstance)
                            .isPresent());
            assertThat(state(other, id))
                    .hasValueSatisfying(state ->
                            assertThat(((ExportState.Failed) state).code()).isEqualTo(ProblemCode.EXPORT_FAILED));
            assertThat(runs).isEmpty();
        });
    }

    @Test
    void givenAStoreThatFailsOnce_whenItsNodeEnds_thenTheOtherOneKnowsAndTriesAgain() {
        UUID[] id = new UUID[1];
        node("first")
                .withBean(
                        ArchiveStore.class,
                        () -> new FailingStore(new FolderArchiveStore(folder, Clock.systemUTC()), 99))
                .withPropertyValues("privet.export.first-wait=3s")
                .run(one -> {
                    id[0] = request(one);
                    await().atMost(SOON)
                            .until(() -> state(one, id[0])
                                    .filter(ExportState.Retrying.class::isInstance)
                                    .isPresent());
                    assertThat(state(one, id[0]))
                            .hasValueSatisfying(state -> assertThat(((ExportState.Retrying) state).tries())
                                    .isPositive());
                    assertThat(everythingScheduled())
                            .contains("1 waiting ACCESS ", " EXPORT_FAILED ")
                            .doesNotContain(Canary.MARK, "borrower");
                });
        node("second").run(other -> {
            awaitDone(other, id[0]);
            assertThat(Archives.names(folder)).containsExactly(id[0] + ".owner", id[0] + ".zip");
        });
    }

    @Test
    void givenAStoreThatAlwaysFails_whenAllTriesAreOver_thenEveryNodeTellsThatItFailed(CapturedOutput output) {
        node("first")
                .withBean(
                        ArchiveStore.class,
                        () -> new FailingStore(new FolderArchiveStore(folder, Clock.systemUTC()), 99))
                .withPropertyValues("privet.export.first-wait=1ms", "privet.export.tries=2")
                .run(one -> {
                    UUID id = request(one);
                    await().atMost(SOON)
                            .until(() -> state(one, id)
                                    .filter(ExportState.Failed.class::isInstance)
                                    .isPresent());
                    assertThat(state(one, id))
                            .hasValueSatisfying(state -> assertThat(((ExportState.Failed) state).tries())
                                    .isEqualTo(2));
                    assertThat(everythingScheduled()).contains("1 failed EXPORT_FAILED ");
                    assertThat(runs).hasSize(2);
                });
        assertThat(output.getAll()).doesNotContain(Canary.MARK);
    }

    @Test
    void givenAnotherKey_whenAWaitingRequestHasItsTurn_thenItFailsByItsCode() {
        UUID id = waiting();

        node("second")
                .withPropertyValues("privet.export.key=" + Archives.KEY.replace('M', 'N'))
                .run(other -> {
                    await().atMost(SOON)
                            .until(() -> state(other, id)
                                    .filter(ExportState.Failed.class::isInstance)
                                    .isPresent());
                    assertThat(state(other, id))
                            .hasValueSatisfying(state -> assertThat(((ExportState.Failed) state).code())
                                    .isEqualTo(ProblemCode.UNFIT_KEY));
                    assertThat(Archives.names(folder)).isEmpty();
                });
    }

    @Test
    void givenAnArchiveWhoseTimeIsUp_whenItsTurnComes_thenItIsGoneAndSoIsTheRow() {
        node("first")
                .withPropertyValues("privet.export.kept-for=2s", "privet.schedule.expire.enabled=false")
                .run(one -> {
                    UUID id = request(one);
                    await().atMost(SOON).until(() -> !runs.isEmpty());
                    await().atMost(SOON).until(() -> everythingScheduled().equals("[]"));
                    assertThat(state(one, id)).isEmpty();
                    assertThat(Archives.names(folder)).isEmpty();
                });
    }

    @Test
    void givenAStoreThatCannotRemove_whenTheTimeIsUp_thenItsMessageIsInNoLogAndTheRowWaits(CapturedOutput output) {
        node("first")
                .withBean(ArchiveStore.class, () -> new KeepingStore(new FolderArchiveStore(folder, Clock.systemUTC())))
                .withPropertyValues("privet.export.kept-for=1s", "privet.schedule.expire.enabled=false")
                .run(one -> {
                    UUID id = request(one);
                    await().atMost(SOON).until(() -> output.getAll().contains("could not be removed"));
                    assertThat(output.getAll())
                            .contains("The archive " + id + " is past its time")
                            .contains("it failed with java.io.UncheckedIOException, because of java.io.IOException.");
                    await().atMost(SOON)
                            .until(
                                    () -> jdbc.queryForList("select task_instance from scheduled_tasks"
                                                    + " where task_name = 'privet-export' and not picked"
                                                    + " and execution_time > now() + interval '4 minutes'")
                                            .size(),
                                    size -> size == 1);
                });
        assertThat(output.getAll()).doesNotContain(Canary.MARK);
    }

    /** A request of a node that was stopped before it could begin. */
    private UUID waiting() {
        UUID id = UUID.randomUUID();
        Asked asked = new Asked(PERSON, null, null);
        Ticket ticket =
                new Ticket.Waiting(ArchiveKind.ACCESS, Instant.now(), new SealedAsking(Archives.key()).seal(id, asked));
        jdbc.update(
                "insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)"
                        + " values ('privet-export', ?, ?, now(), false, 1)",
                id.toString(),
                Serializer.DEFAULT_JAVA_SERIALIZER.serialize(ticket.text()));
        return id;
    }

    /** Removes nothing, and says so with the name of a person. */
    private static final class KeepingStore extends StoreInFront {

        KeepingStore(ArchiveStore store) {
            super(store);
        }

        @Override
        public boolean remove(UUID id) throws IOException {
            throw new IOException("Locked by " + Canary.NAME);
        }
    }

    /** Takes an archive over when the application ends, which is too late. */
    private static final class SlowStore extends StoreInFront {

        private final CompletableFuture<ExportRuns> runs = new CompletableFuture<>();
        private final CountDownLatch written = new CountDownLatch(1);

        SlowStore(ArchiveStore store) {
            super(store);
        }

        @Override
        public void keep(UUID id, Path archive, String owner) throws IOException {
            written.countDown();
            await().atMost(SOON).until(() -> !runs.join().isOpen());
            throw new IOException("Too late.");
        }
    }
}
