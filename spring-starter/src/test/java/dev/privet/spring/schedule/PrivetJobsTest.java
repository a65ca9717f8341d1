/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.spring.InfoShown;
import dev.privet.spring.internal.WorkWatch;
import dev.privet.spring.schedule.JobRun.Outcome;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith({InfoShown.class, OutputCaptureExtension.class})
class PrivetJobsTest {

    private static final Instant NOW = Instant.parse("2026-05-01T03:00:00Z");
    private static final String CANARY = "zoe.quux@example.org";

    private static PrivetJobs jobs(Work work, JobListener... listeners) {
        return new PrivetJobs(
                () -> Map.of(Job.SWEEP, work),
                new JobNews(() -> Stream.of(listeners)),
                WorkWatch.NONE,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void givenAFailureThatQuotesAPerson_whenItIsTold_thenNobodyIsNamed(CapturedOutput output) {
        Runs runs = new Runs();
        Work failing = stopping -> {
            throw new IllegalStateException(CANARY, new SQLException("Key (email)=(" + CANARY + ")", "23505"));
        };

        Optional<JobRun> run = jobs(failing, runs).run(Job.SWEEP);

        assertThat(run).hasValueSatisfying(ended -> {
            assertThat(ended.startedAt()).isEqualTo(NOW);
            assertThat(ended.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(ended.summary())
                    .isEqualTo("It failed with java.lang.IllegalStateException, because of java.sql.SQLException"
                            + " (SQLSTATE 23505).");
        });
        assertThat(runs.of(Job.SWEEP)).containsExactly(run.orElseThrow());
        assertThat(output).contains("ERROR", "Privet's job sweep: It failed").doesNotContain(CANARY);
    }

    @Test
    void givenAFailureOfOurOwn_whenItIsTold_thenItSaysWhereAndWhatToDo() {
        Problem problem = new Problem(ProblemCode.SWEEP_FAILED, "Borrower", "a batch failed.", "look at it.");
        Work failing = stopping -> {
            throw new PrivacyFailureException("No", problem, new SQLException(CANARY, "40001"));
        };

        assertThat(jobs(failing).run(Job.SWEEP)).hasValueSatisfying(run -> {
            assertThat(run.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(run.summary()).isEqualTo(problem + " Behind it is java.sql.SQLException (SQLSTATE 40001)");
        });
    }

    @Test
    void givenNothingToDo_whenRun_thenTheLogIsQuiet(CapturedOutput output) {
        Runs runs = new Runs();
        jobs(stopping -> Work.Done.of(0, "Nothing."), runs).run(Job.SWEEP);

        assertThat(runs.of(Job.SWEEP)).hasSize(1);
        assertThat(output).doesNotContain("Privet's job");
    }

    @Test
    void givenAListenerThatFails_whenRun_thenTheOthersAreToldAndNobodyIsNamed(CapturedOutput output) {
        Runs runs = new Runs();
        JobListener failing = run -> {
            throw new IllegalStateException(CANARY);
        };

        assertThat(jobs(stopping -> Work.Done.of(1, "One."), failing, runs).run(Job.SWEEP))
                .isPresent();

        assertThat(runs.of(Job.SWEEP)).hasSize(1);
        assertThat(output)
                .contains("failed with java.lang.IllegalStateException, which changes nothing")
                .doesNotContain(CANARY);
    }

    @Test
    void givenAJobInProgress_whenItIsRunAgain_thenItIsNotDoneTwiceAtOnce() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        PrivetJobs jobs = jobs(stopping -> {
            begun.countDown();
            awaited(mayEnd);
            return Work.Done.of(1, "One.");
        });
        CompletableFuture<Optional<JobRun>> first = CompletableFuture.supplyAsync(() -> jobs.run(Job.SWEEP));
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

        assertThat(jobs.run(Job.SWEEP)).isEmpty();

        mayEnd.countDown();
        assertThat(first)
                .succeedsWithin(Duration.ofSeconds(20))
                .satisfies(run -> assertThat(run).isPresent());
        assertThat(jobs.run(Job.SWEEP)).isPresent();
    }

    @Test
    void givenAJobThatRestsForLong_whenTheApplicationEnds_thenItIsWokenAndItsThreadGoesOnAsBefore() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        PrivetJobs jobs = jobs(stopping -> {
            begun.countDown();
            while (!Thread.currentThread().isInterrupted()) {
                LockSupport.park();
            }
            throw new IllegalStateException("interrupted");
        });
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        CompletableFuture<JobRun> run = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            run.complete(jobs.run(Job.SWEEP).orElseThrow());
            interrupted.complete(Thread.currentThread().isInterrupted());
        });
        thread.start();
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

        assertThat(jobs.close(Duration.ofMillis(50))).isTrue();

        assertThat(run)
                .succeedsWithin(Duration.ofSeconds(20))
                .satisfies(ended -> assertThat(ended.outcome()).isEqualTo(Outcome.LEFT_SOME));
        assertThat(interrupted).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(false);
        assertThat(jobs.run(Job.SWEEP)).isEmpty();
        jobs.open();
        assertThat(jobs.isClosed()).isFalse();
    }

    @Test
    void givenAJobThatDoesNotStop_whenTheApplicationEnds_thenItDoesNotWaitForEver() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        PrivetJobs jobs = jobs(stopping -> {
            begun.countDown();
            awaited(mayEnd);
            return Work.Done.of(1, "One.");
        });
        CompletableFuture<Optional<JobRun>> run = CompletableFuture.supplyAsync(() -> jobs.run(Job.SWEEP));
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

        assertThat(jobs.close(Duration.ofMillis(50))).isFalse();

        mayEnd.countDown();
        assertThat(run)
                .succeedsWithin(Duration.ofSeconds(20))
                .satisfies(ended -> assertThat(ended).isPresent());
    }

    /** Deaf to interrupts. */
    private static void awaited(CountDownLatch latch) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (latch.getCount() > 0 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
