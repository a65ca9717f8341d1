/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.export.ArchiveKind;
import dev.privet.sample.Canary;
import dev.privet.spring.InfoShown;
import dev.privet.spring.export.ExportsInMemoryTest.Events;
import dev.privet.spring.schedule.ExportingBorrowers;
import dev.privet.spring.schedule.Job;
import dev.privet.spring.schedule.JobListener;
import dev.privet.spring.schedule.JobRun;
import dev.privet.subject.SubjectRef;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Exports in the background, in memory, that go wrong. */
@ExtendWith({InfoShown.class, OutputCaptureExtension.class})
class ExportsTriedAgainTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final SubjectRef PERSON = new SubjectRef("borrower", 1L);

    @TempDir
    Path folder;

    private final List<JobRun> runs = new CopyOnWriteArrayList<>();
    private final List<PrivetExportEnded> events = new CopyOnWriteArrayList<>();

    private ApplicationContextRunner failing(int times) {
        return failing(new FailingStore(new FolderArchiveStore(folder, Clock.systemUTC()), times));
    }

    private ApplicationContextRunner failing(int times, FailingStore.Failure failure) {
        return failing(new FailingStore(new FolderArchiveStore(folder, Clock.systemUTC()), times, failure));
    }

    private ApplicationContextRunner failing(FailingStore store) {
        return ExportingBorrowers.runner()
                .withBean(ArchiveStore.class, () -> store)
                .withBean("runs", JobListener.class, () -> run -> {
                    if (run.job() == Job.EXPORT) {
                        runs.add(run);
                    }
                })
                .withBean("events", Events.class, () -> new Events(events))
                .withPropertyValues("privet.export.key=" + Archives.KEY, "privet.export.first-wait=1ms");
    }

    private static UUID request(ApplicationContext context) {
        context.getBean(JdbcTemplate.class).update("insert into borrower (id, name) values (1, ?)", Canary.NAME);
        return context.getBean(PrivetExports.class).request(PERSON, ArchiveKind.ACCESS);
    }

    @Test
    void givenAStoreThatFailsTwice_whenAskedFor_thenTheThirdTryIsTheArchive(CapturedOutput output) {
        failing(2).run(context -> {
            UUID id = request(context);

            await().atMost(SOON).until(() -> !events.isEmpty());

            assertThat(events)
                    .singleElement()
                    .satisfies(ended -> assertThat(ended.state()).isInstanceOf(ExportState.Done.class));
            assertThat(Archives.text(context.getBean(PrivetExports.class), id)).contains(Canary.NAME);
            assertThat(runs)
                    .extracting(JobRun::outcome)
                    .containsExactly(JobRun.Outcome.LEFT_SOME, JobRun.Outcome.LEFT_SOME, JobRun.Outcome.DONE);
        });
        assertThat(output)
                .contains("it failed with java.io.IOException. It is tried again at", "(try 2 of 5)", "(try 3 of 5)")
                .doesNotContain(Canary.MARK, "ERROR");
    }

    @Test
    void givenAStoreThatAlwaysFails_whenAskedFor_thenItIsGivenUpAfterTheLastTry(CapturedOutput output) {
        failing(99).withPropertyValues("privet.export.tries=3").run(context -> {
            UUID id = request(context);

            await().atMost(SOON).until(() -> !events.isEmpty());

            assertThat(context.getBean(PrivetExports.class).state(id))
                    .containsInstanceOf(ExportState.Failed.class)
                    .hasValueSatisfying(state -> {
                        assertThat(((ExportState.Failed) state).code()).isEqualTo(ProblemCode.EXPORT_FAILED);
                        assertThat(((ExportState.Failed) state).tries()).isEqualTo(3);
                        assertThat(state.toString()).doesNotContain(Canary.MARK);
                    });
            assertThat(runs).hasSize(3);
            assertThat(Archives.names(folder)).isEmpty();
        });
        assertThat(output)
                .contains("it failed with java.io.IOException. That was try 3, the last one.", "ERROR")
                .doesNotContain(Canary.MARK);
    }

    @Test
    void givenAStoreThatFailsWithAnError_whenAskedFor_thenItIsTriedAgainAndItsClassAloneIsTold(CapturedOutput output) {
        failing(1, () -> {
                    throw new AssertionError("No room for " + Canary.NAME);
                })
                .run(context -> {
                    UUID id = request(context);

                    await().atMost(SOON).until(() -> !events.isEmpty());

                    assertThat(Archives.text(context.getBean(PrivetExports.class), id))
                            .contains(Canary.NAME);
                    assertThat(runs)
                            .extracting(JobRun::outcome)
                            .containsExactly(JobRun.Outcome.LEFT_SOME, JobRun.Outcome.DONE);
                });
        assertThat(output)
                .contains("it failed with java.lang.AssertionError. It is tried again at")
                .doesNotContain(Canary.MARK);
    }

    @Test
    void givenAStoreThatReportsAProblem_whenAskedFor_thenItsKindIsToldAndNothingThatItSays(CapturedOutput output) {
        failing(1, () -> {
                    throw PrivacyInputException.of(
                            "Not kept for " + Canary.NAME,
                            new Problem(
                                    ProblemCode.EXPORT_NOT_TAKEN,
                                    "the folder of " + Canary.NAME,
                                    Canary.NAME + " has no room.",
                                    "ask " + Canary.NAME + "."));
                })
                .run(context -> {
                    UUID id = request(context);

                    await().atMost(SOON).until(() -> !events.isEmpty());

                    assertThat(context.getBean(PrivetExports.class).state(id))
                            .hasValueSatisfying(state -> assertThat(((ExportState.Failed) state).code())
                                    .isEqualTo(ProblemCode.EXPORT_NOT_TAKEN));
                });
        assertThat(output)
                .contains("it failed with " + ProblemCode.EXPORT_NOT_TAKEN.id() + " ("
                        + ProblemCode.EXPORT_NOT_TAKEN.title() + "), as " + PrivacyInputException.class.getName() + ".")
                .doesNotContain(Canary.MARK);
    }

    @Test
    void givenOneThatWaitsForItsNextTry_whenLookedAt_thenTheTriesAreToldAndItCanBeTakenBack() {
        failing(99).withPropertyValues("privet.export.first-wait=1d").run(context -> {
            UUID id = request(context);
            PrivetExports exports = context.getBean(PrivetExports.class);

            await().atMost(SOON)
                    .until(() -> exports.state(id)
                            .filter(ExportState.Retrying.class::isInstance)
                            .isPresent());

            assertThat(exports.state(id)).hasValueSatisfying(state -> {
                ExportState.Retrying retrying = (ExportState.Retrying) state;
                assertThat(retrying.tries()).isEqualTo(1);
                assertThat(retrying.code()).isEqualTo(ProblemCode.EXPORT_FAILED);
                assertThat(retrying.next()).isAfter(retrying.since().plus(Duration.ofHours(23)));
            });
            assertThat(exports.open(id)).isEmpty();
            assertThat(exports.remove(id)).isTrue();
            assertThat(exports.state(id)).isEmpty();
            assertThat(events).isEmpty();
        });
    }

    @Test
    void givenNobodyOfThatId_whenAskedFor_thenItIsNotTriedAgain() {
        failing(0).run(context -> {
            UUID id = context.getBean(PrivetExports.class).request(PERSON, ArchiveKind.ACCESS);

            await().atMost(SOON).until(() -> !events.isEmpty());

            assertThat(context.getBean(PrivetExports.class).state(id)).hasValueSatisfying(state -> {
                assertThat(((ExportState.Failed) state).code()).isEqualTo(ProblemCode.UNKNOWN_SUBJECT);
                assertThat(((ExportState.Failed) state).tries()).isEqualTo(1);
            });
            assertThat(runs).hasSize(1);
        });
    }
}
