/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.privet.Privet;
import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.ProblemCode;
import dev.privet.export.ArchiveKind;
import dev.privet.gate.PurposeScope;
import dev.privet.gate.Use;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.sample.Canary;
import dev.privet.spring.InfoShown;
import dev.privet.spring.sample.library.Lending;
import dev.privet.spring.schedule.ExportingBorrowers;
import dev.privet.spring.schedule.Job;
import dev.privet.spring.schedule.JobListener;
import dev.privet.spring.schedule.JobRun;
import dev.privet.spring.schedule.PrivetJobs;
import dev.privet.subject.SubjectRef;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.io.inputstream.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.JdbcTemplate;

/** Exports in the background without db-scheduler, from the request to the end of the archive. */
@ExtendWith({InfoShown.class, OutputCaptureExtension.class})
class ExportsInMemoryTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final long ID = 1L;
    private static final SubjectRef PERSON = new SubjectRef("borrower", ID);

    @TempDir
    Path folder;

    private ApplicationContextRunner runner() {
        return ExportingBorrowers.runner()
                .withPropertyValues("privet.export.folder=" + folder, "privet.export.key=" + Archives.KEY);
    }

    private static void register(ApplicationContext context) {
        context.getBean(JdbcTemplate.class).update("insert into borrower (id, name) values (?, ?)", ID, Canary.NAME);
    }

    private static ExportState ended(PrivetExports exports, UUID id) {
        await().atMost(SOON)
                .until(() -> exports.state(id)
                        .filter(state -> state instanceof ExportState.Done || state instanceof ExportState.Failed)
                        .isPresent());
        return exports.state(id).orElseThrow();
    }

    @Test
    void givenAPerson_whenTheirArchiveIsAskedFor_thenItIsWrittenEncryptedAndToldOf(CapturedOutput output) {
        List<JobRun> runs = new CopyOnWriteArrayList<>();
        List<PrivetExportEnded> events = new CopyOnWriteArrayList<>();
        runner().withBean("runs", JobListener.class, () -> runs::add)
                .withBean("events", Events.class, () -> new Events(events))
                .run(context -> {
                    register(context);
                    PrivetExports exports = context.getBean(PrivetExports.class);

                    UUID id = exports.request(PERSON, ArchiveKind.ACCESS);

                    assertThat(ended(exports, id)).isInstanceOfSatisfying(ExportState.Done.class, done -> {
                        assertThat(done.rows()).hasValue(1);
                        assertThat(done.until()).isEqualTo(done.at().plus(Duration.ofDays(7)));
                    });
                    assertThat(Archives.text(exports, id)).contains(Canary.NAME);
                    assertThat(Archives.names(folder)).containsExactly(id + ".owner", id + ".zip");
                    assertThat(Files.readAllBytes(folder.resolve(id + ".zip")))
                            .asString(StandardCharsets.ISO_8859_1)
                            .doesNotContain(Canary.MARK);
                    await().atMost(SOON).until(() -> !events.isEmpty());
                    assertThat(events)
                            .containsExactly(
                                    new PrivetExportEnded(id, exports.state(id).orElseThrow()));
                    assertThat(runs)
                            .filteredOn(run -> run.job() == Job.EXPORT)
                            .singleElement()
                            .satisfies(run -> {
                                assertThat(run.outcome()).isEqualTo(JobRun.Outcome.DONE);
                                assertThat(run.count()).isEqualTo(1);
                            });
                });
        assertThat(output).contains("an archive of 1 row was written").doesNotContain(Canary.MARK);
    }

    @Test
    void givenAnArchive_whenOpenedWithAnotherPassphrase_thenItStaysShut() {
        runner().run(context -> {
            register(context);
            PrivetExports exports = context.getBean(PrivetExports.class);
            UUID id = exports.request(PERSON, ArchiveKind.PORTABILITY);
            ended(exports, id);

            try (ZipInputStream zip =
                    new ZipInputStream(exports.open(id).orElseThrow(), exports.passphrase(UUID.randomUUID()))) {
                assertThatThrownBy(() -> {
                            zip.getNextEntry();
                            zip.readAllBytes();
                        })
                        .isInstanceOf(ZipException.class);
            }
        });
    }

    @Test
    @SuppressWarnings("try") // The scope is in force meanwhile.
    void givenSomebodyWhoAsks_whenItIsWritten_thenTheLedgerNamesThem() {
        runner().run(context -> {
            register(context);
            PrivetExports exports = context.getBean(PrivetExports.class);
            Privet privet = context.getBean(Privet.class);
            UUID id;
            try (PurposeScope scope = privet.use(Use.of(Lending.class).by("clerk-7"))) {
                id = exports.request(PERSON, ArchiveKind.ACCESS);
            }
            ended(exports, id);

            assertThat(privet.ledger().latest(10))
                    .filteredOn(entry -> entry.event() == LedgerEvent.EXPORTED)
                    .extracting(LedgerEntry::actor)
                    .containsExactly("clerk-7");
        });
    }

    @Test
    void givenNobodyOfThatId_whenAskedFor_thenItFailsByItsCode(CapturedOutput output) {
        runner().run(context -> {
            PrivetExports exports = context.getBean(PrivetExports.class);
            UUID id = exports.request(PERSON, ArchiveKind.ACCESS);

            assertThat(ended(exports, id))
                    .isInstanceOfSatisfying(
                            ExportState.Failed.class,
                            failed -> assertThat(failed.code()).isEqualTo(ProblemCode.UNKNOWN_SUBJECT));
            assertThat(exports.open(id)).isEmpty();
            assertThat(Archives.names(folder)).isEmpty();
            assertThatThrownBy(() -> exports.request(new SubjectRef("stranger", ID), ArchiveKind.ACCESS))
                    .isInstanceOf(PrivacyInputException.class)
                    .hasMessageContaining("PRIVET-0601");
        });
        assertThat(output).contains("PRIVET-0601");
    }

    @Test
    void givenOneThatWaits_whenTakenBack_thenItIsNeverWritten() {
        Held held = new Held();
        runner().withBean("privetExportExecutor", TaskExecutor.class, () -> held)
                .run(context -> {
                    register(context);
                    PrivetExports exports = context.getBean(PrivetExports.class);
                    UUID id = exports.request(PERSON, ArchiveKind.ACCESS);
                    assertThat(exports.state(id)).containsInstanceOf(ExportState.Queued.class);
                    assertThat(exports.open(id)).isEmpty();

                    assertThat(exports.remove(id)).isTrue();
                    held.tasks.forEach(Runnable::run);

                    assertThat(exports.state(id)).isEmpty();
                    assertThat(exports.remove(id)).isFalse();
                    assertThat(Archives.names(folder)).isEmpty();
                });
    }

    @Test
    void givenAnArchive_whenTheApplicationStartsAnew_thenItIsStillThereUntilItIsRemoved() {
        UUID[] id = new UUID[1];
        // Persons who are erased are known by their pseudonym.
        ApplicationContextRunner runner =
                runner().withPropertyValues("privet.pseudonym-key=Vw7mJ2q0nC5rXyT8aE4uKZf1LbH9sGd3pRoQiN6eYtA=");
        runner.run(context -> {
            register(context);
            id[0] = context.getBean(PrivetExports.class).request(PERSON, ArchiveKind.ACCESS);
            ended(context.getBean(PrivetExports.class), id[0]);
        });
        runner.run(context -> {
            PrivetExports exports = context.getBean(PrivetExports.class);
            assertThat(exports.state(id[0])).containsInstanceOf(ExportState.Done.class);
            assertThat(Archives.text(exports, id[0])).contains(Canary.NAME);

            assertThat(exports.remove(id[0])).isTrue();
            assertThat(exports.state(id[0])).isEmpty();
            assertThat(Archives.names(folder)).isEmpty();
        });
    }

    @Test
    void givenAnArchiveWhoseTimeIsUp_whenTheJobRuns_thenItIsGone() {
        runner().withPropertyValues("privet.export.kept-for=1s", "privet.schedule.expire.enabled=false")
                .run(context -> {
                    register(context);
                    PrivetExports exports = context.getBean(PrivetExports.class);
                    UUID id = exports.request(PERSON, ArchiveKind.ACCESS);
                    await().atMost(SOON)
                            .until(() -> Archives.names(folder).equals(List.of(id + ".owner", id + ".zip"))
                                    && exports.state(id).isEmpty());
                    assertThat(exports.open(id)).isEmpty();

                    PrivetJobs jobs = context.getBean(PrivetJobs.class);
                    await().atMost(SOON)
                            .until(() -> jobs.run(Job.EXPIRE)
                                    .map(JobRun::count)
                                    .filter(count -> count == 1)
                                    .isPresent());
                    assertThat(Archives.names(folder)).isEmpty();
                });
    }

    @Test
    void givenNoFolder_whenStarted_thenNothingExpires() {
        ExportingBorrowers.runner()
                .run(context -> assertThat(context.getBean(PrivetJobs.class).atHand())
                        .isNotEmpty()
                        .doesNotContain(Job.EXPIRE, Job.EXPORT));
    }

    /** Keeps what it is to do, for the test to do it. */
    private static final class Held implements TaskExecutor {

        private final List<Runnable> tasks = new CopyOnWriteArrayList<>();

        @Override
        public void execute(Runnable task) {
            tasks.add(task);
        }
    }

    /** Keeps what was published. */
    record Events(List<PrivetExportEnded> all)
            implements ApplicationListener<PayloadApplicationEvent<PrivetExportEnded>> {

        @Override
        public void onApplicationEvent(PayloadApplicationEvent<PrivetExportEnded> event) {
            all.add(event.getPayload());
        }
    }
}
