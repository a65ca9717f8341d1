/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.privet.Privet;
import dev.privet.breach.BreachFacts;
import dev.privet.breach.BreachRecord;
import dev.privet.breach.Breaches;
import dev.privet.retention.CutOff;
import dev.privet.retention.DisposedBatch;
import dev.privet.retention.HoldScope;
import dev.privet.retention.LegalHold;
import dev.privet.retention.SweepListener;
import dev.privet.spring.InfoShown;
import dev.privet.spring.PrivetCustomizer;
import dev.privet.spring.schedule.JobRun.Outcome;
import dev.privet.subject.Erasure;
import dev.privet.subject.ErasureRegister;
import dev.privet.subject.LegalHolds;
import dev.privet.subject.RegisterEntry;
import dev.privet.subject.SubjectRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the jobs do to a database, and what they say of it. */
@ExtendWith({InfoShown.class, OutputCaptureExtension.class})
class JobsOnADatabaseTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2001, 2, 3);

    private final ApplicationContextRunner runner = Borrowers.runner().withUserConfiguration(Borrowers.class);

    @Test
    void givenOptionsOfSweeps_whenSwept_thenTheyCount() {
        runner.withPropertyValues(
                        "privet.schedule.sweep.batch=2",
                        "privet.schedule.sweep.most-rows=3",
                        "privet.schedule.sweep.load=1")
                .run(context -> {
                    for (int id = 1; id <= 5; id++) {
                        Borrowers.left(context, id, LONG_AGO);
                    }
                    assertThat(context.getBean(PrivetJobs.class).run(Job.SWEEP)).hasValueSatisfying(run -> {
                        assertThat(run.outcome()).isEqualTo(Outcome.LEFT_SOME);
                        assertThat(run.count()).isEqualTo(3);
                        assertThat(run.summary())
                                .isEqualTo("3 rows disposed of, 0 left past their period; stopped before the end.");
                    });
                    assertThat(Borrowers.count(context)).isEqualTo(2);
                });
    }

    @Test
    void givenTooMuchIsDue_whenSwept_thenSomebodyHasToLook(CapturedOutput output) {
        runner.withPropertyValues("privet.schedule.sweep.share=0.01").run(context -> {
            for (int id = 1; id <= 101; id++) {
                Borrowers.left(context, id, LONG_AGO);
            }
            assertThat(context.getBean(PrivetJobs.class).run(Job.SWEEP)).hasValueSatisfying(run -> {
                assertThat(run.outcome()).isEqualTo(Outcome.NEEDS_ATTENTION);
                assertThat(run.summary()).contains("PRIVET-0503", "101 of 101 rows are due");
            });
            assertThat(Borrowers.count(context)).isEqualTo(101);
        });
        assertThat(output.getAll().lines().filter(line -> line.contains("Privet's job sweep")))
                .singleElement()
                .asString()
                .contains("WARN");
    }

    @Test
    void givenALedgerThatCannotBeSealed_whenItsTurnComes_thenThatIsToldAndSweepsGoOn(CapturedOutput output) {
        runner.run(context -> {
            context.getBean(JdbcTemplate.class).execute("drop table privet_ledger_block");
            Borrowers.left(context, 1, LONG_AGO);
            PrivetJobs jobs = context.getBean(PrivetJobs.class);

            assertThat(jobs.run(Job.SEAL)).hasValueSatisfying(run -> {
                assertThat(run.outcome()).isEqualTo(Outcome.FAILED);
                assertThat(run.count()).isZero();
            });
            assertThat(jobs.run(Job.SWEEP))
                    .hasValueSatisfying(run -> assertThat(run.outcome()).isEqualTo(Outcome.DONE));
            assertThat(Borrowers.count(context)).isZero();
        });
        assertThat(output.getAll().lines().filter(line -> line.contains("Privet's job seal")))
                .singleElement()
                .asString()
                .contains("ERROR", "SQLSTATE")
                .doesNotContain("drop", "select");
    }

    @Test
    void givenAnAlteredLedger_whenVerified_thenSomebodyHasToLook() {
        runner.run(context -> {
            Borrowers.left(context, 1, LONG_AGO);
            PrivetJobs jobs = context.getBean(PrivetJobs.class);
            jobs.run(Job.SWEEP);
            jobs.run(Job.SEAL);
            assertThat(jobs.run(Job.VERIFY))
                    .hasValueSatisfying(run -> assertThat(run.outcome()).isEqualTo(Outcome.DONE));

            context.getBean(JdbcTemplate.class).update("update privet_ledger set record_count = record_count + 1");

            assertThat(jobs.run(Job.VERIFY)).hasValueSatisfying(run -> {
                assertThat(run.outcome()).isEqualTo(Outcome.NEEDS_ATTENTION);
                assertThat(run.summary()).contains("PRIVET-0703");
            });
        });
    }

    @Test
    void givenAnApplicationThatEnds_whenVerified_thenItStopsAndNothingIsSaidOfTheLedger() {
        runner.run(context -> {
            Borrowers.left(context, 1, LONG_AGO);
            PrivetJobs jobs = context.getBean(PrivetJobs.class);
            jobs.run(Job.SWEEP);
            jobs.run(Job.SEAL);
            context.getBean(JdbcTemplate.class).update("update privet_ledger set record_count = record_count + 1");

            assertThat(new VerifyWork(context.getBean(Privet.class).ledgerKeeper())
                            .run(() -> true)
                            .outcome())
                    .isEqualTo(Outcome.LEFT_SOME);
        });
    }

    @Test
    void givenAHoldPastItsReviewAndABreach_whenReminded_thenTheApplicationIsToldOfTheirIds(CapturedOutput output) {
        Clock then = Clock.fixed(Instant.parse("2025-01-10T12:00:00Z"), ZoneOffset.UTC);
        List<PrivetReminder> reminders = new CopyOnWriteArrayList<>();
        ApplicationListener<PayloadApplicationEvent<PrivetReminder>> listener =
                ApplicationListener.forPayload(reminders::add);
        runner.withBean(PrivetCustomizer.class, () -> builder -> builder.clock(then))
                .withInitializer(context -> context.addApplicationListener(listener))
                .run(context -> {
                    PrivetJobs jobs = context.getBean(PrivetJobs.class);
                    jobs.run(Job.REMIND);
                    assertThat(reminders).isEmpty();

                    Borrowers.left(context, 7, LocalDate.of(2025, 1, 1));
                    LegalHold hold = context.getBean(LegalHolds.class)
                            .place(
                                    new HoldScope.OfRecord("Borrower", "7"),
                                    "Claim 12",
                                    "legal-4",
                                    LocalDate.of(2025, 2, 1));
                    BreachRecord breach = context.getBean(Breaches.class)
                            .open(BreachFacts.of(
                                    "dpo-1", then.instant().atZone(ZoneOffset.UTC), "A backup disk was lost."));

                    assertThat(jobs.run(Job.REMIND))
                            .hasValueSatisfying(run -> assertThat(run.outcome()).isEqualTo(Outcome.NEEDS_ATTENTION));

                    assertThat(reminders).singleElement().satisfies(reminder -> {
                        assertThat(reminder.holdsToReview()).containsExactly(hold.id());
                        assertThat(reminder.breachesOwing()).containsExactly(breach.id());
                        assertThat(reminder.dutiesOwed()).isEqualTo(2);
                        assertThat(reminder.dutiesLate()).isEqualTo(2);
                    });
                });
        assertThat(output.getAll().lines().filter(line -> line.contains("Privet's job remind")))
                .singleElement()
                .asString()
                .contains("WARN", "1 legal hold to review; 2 duties owed after 1 breach, 2 of them late.")
                .doesNotContain("Claim 12", "backup disk");
    }

    @Test
    void givenAnErasureThatAHoldDeferred_whenTheHoldIsOver_thenItIsEnded() {
        runner.run(context -> {
            PrivetJobs jobs = context.getBean(PrivetJobs.class);
            Borrowers.left(context, 7, LONG_AGO);
            context.getBean(LegalHolds.class)
                    .place(new HoldScope.OfRecord("Borrower", "7"), "Claim 12", "legal-4", LocalDate.of(9999, 1, 1));
            context.getBean(Erasure.class).erase(new SubjectRef("borrower", 7L));
            assertThat(jobs.run(Job.RESUME))
                    .hasValueSatisfying(run -> assertThat(run.summary()).isEqualTo("0 waiting erasures ended."));
            assertThat(Borrowers.count(context)).isEqualTo(1);

            // As where the process died after the hold was released.
            context.getBean(JdbcTemplate.class)
                    .update("update privet_hold set released_at = current_timestamp, released_by = 'legal-4'");

            assertThat(jobs.run(Job.RESUME)).hasValueSatisfying(run -> {
                assertThat(run.outcome()).isEqualTo(Outcome.DONE);
                assertThat(run.count()).isEqualTo(1);
                assertThat(run.summary()).isEqualTo("1 waiting erasure ended.");
            });
            assertThat(Borrowers.count(context)).isZero();
        });
    }

    @Test
    void givenAnErasureThatWasCutOff_whenResumed_thenTheRegisterSaysThatItIsDone() {
        runner.run(context -> {
            ErasureRegister register = context.getBean(Privet.class).erasure().register();
            register.put(new RegisterEntry(
                    "pseudonym-1", "borrower", RegisterEntry.State.BEGUN, Instant.parse("2026-01-02T03:04:05Z"), 1));

            assertThat(context.getBean(PrivetJobs.class).run(Job.RESUME))
                    .hasValueSatisfying(run -> assertThat(run.outcome()).isEqualTo(Outcome.DONE));

            assertThat(register.find(List.of("pseudonym-1")).values())
                    .extracting(RegisterEntry::state)
                    .containsExactly(RegisterEntry.State.DONE);
        });
    }

    @Test
    void givenASweepInProgress_whenTheApplicationEnds_thenItStopsBetweenTwoBatches() {
        CompletableFuture<PrivetJobs> jobs = new CompletableFuture<>();
        CountDownLatch swept = new CountDownLatch(1);
        SweepListener waiting = new SweepListener() {
            @Override
            public void disposed(CutOff cutOff, DisposedBatch batch) {
                swept.countDown();
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> jobs.getNow(null).isClosed());
            }
        };
        CompletableFuture<JobRun> run = new CompletableFuture<>();
        String[] url = new String[1];
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        runner.withBean(
                        PrivetCustomizer.class,
                        () -> builder ->
                                builder.sweeps(options -> options.inBatchesOf(1).listener(waiting)))
                .run(context -> {
                    for (int id = 1; id <= 3; id++) {
                        Borrowers.left(context, id, LONG_AGO);
                    }
                    url[0] = context.getEnvironment().getRequiredProperty("spring.datasource.url");
                    jobs.complete(context.getBean(PrivetJobs.class));
                    Thread sweeper = new Thread(() -> {
                        run.complete(jobs.join().run(Job.SWEEP).orElseThrow());
                        interrupted.complete(Thread.currentThread().isInterrupted());
                    });
                    sweeper.start();
                    assertThat(swept.await(20, TimeUnit.SECONDS)).isTrue();
                });

        assertThat(run)
                .succeedsWithin(Duration.ofSeconds(20))
                .satisfies(ended -> assertThat(ended.outcome()).isEqualTo(Outcome.LEFT_SOME))
                .satisfies(ended -> assertThat(ended.count()).isEqualTo(1));
        assertThat(interrupted).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(false);
        DataSource afterwards = new DriverManagerDataSource(url[0], "sa", "");
        JdbcTemplate jdbc = new JdbcTemplate(afterwards);
        assertThat(Borrowers.count(jdbc, "borrower")).isEqualTo(2);
        assertThat(Borrowers.count(jdbc, "privet_ledger where event = 'DISPOSED'"))
                .isEqualTo(1);
        assertThat(jobs.join().run(Job.SWEEP)).isEmpty();
    }
}
