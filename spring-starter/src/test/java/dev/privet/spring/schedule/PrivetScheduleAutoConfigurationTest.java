/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.privet.Privet;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerEvent;
import dev.privet.spring.InfoShown;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.PrivetCustomizer;
import dev.privet.spring.sample.member.Member;
import dev.privet.spring.schedule.JobRun.Outcome;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

@ExtendWith({InfoShown.class, OutputCaptureExtension.class})
class PrivetScheduleAutoConfigurationTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final LocalDate LONG_AGO = LocalDate.of(2001, 2, 3);

    private final ApplicationContextRunner runner = Borrowers.runner();

    @Test
    void givenAScheduleForSweeps_whenSomethingIsDue_thenItIsSweptAndSealedWithoutMoreBeingSaid(CapturedOutput output) {
        Runs runs = new Runs();
        runner.withUserConfiguration(Borrowers.class)
                .withBean("runs", JobListener.class, () -> runs)
                .withPropertyValues("privet.schedule.sweep.every=1s", "privet.schedule.seal.every=1s")
                .run(context -> {
                    Borrowers.left(context, 1, LONG_AGO);
                    Borrowers.left(context, 2, LocalDate.now(ZoneOffset.UTC));
                    Privet privet = context.getBean(Privet.class);

                    await().atMost(SOON).until(() -> runs.hasCounted(Job.SWEEP) && runs.hasCounted(Job.SEAL));

                    assertThat(Borrowers.count(context)).isEqualTo(1);
                    assertThat(runs.of(Job.SWEEP)).anySatisfy(run -> {
                        assertThat(run.outcome()).isEqualTo(Outcome.DONE);
                        assertThat(run.count()).isEqualTo(1);
                        assertThat(run.summary()).isEqualTo("1 row disposed of, 0 left past their period.");
                    });
                    assertThat(privet.ledger().latest(10))
                            .extracting(entry -> entry.event())
                            .contains(LedgerEvent.DISPOSED);
                    assertThat(privet.ledgerKeeper().head()).isPresent();
                    assertThat(runs.threads()).allMatch(name -> name.startsWith("privet-job-"));
                });
        assertThat(output)
                .contains(
                        "Privet's jobs run by Spring: sweep every 1s, resume every 5m, seal every 1s, verify at 0 15 4 * * *,"
                                + " remind at 0 0 8 * * *")
                .contains("Privet's job sweep: 1 row disposed of, 0 left past their period.")
                .doesNotContain("nothing is swept yet", "Ada Example");
        await().atMost(SOON)
                .until(() -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().startsWith("privet-job-")));
    }

    @Test
    void givenNothingSaid_whenStarted_thenNothingIsSweptAndThatIsAdvisedOf(CapturedOutput output) {
        runner.withUserConfiguration(Borrowers.class).run(context -> {
            assertThat(context.getBean(PrivetJobs.class).atHand())
                    .containsExactly(Job.SWEEP, Job.RESUME, Job.SEAL, Job.VERIFY, Job.REMIND);
            assertThat(context.getBean(ScheduledJobs.class).timings())
                    .containsOnlyKeys(Job.RESUME, Job.SEAL, Job.VERIFY, Job.REMIND);
        });
        assertThat(output)
                .contains("; nothing is swept yet: look at what privet.sweep().dryRun() tells, and then say when with"
                        + " privet.schedule.sweep.cron, such as 0 0 3 * * *");
    }

    @Test
    void givenSweepsSwitchedOff_whenStarted_thenNothingIsAdvised(CapturedOutput output) {
        runner.withUserConfiguration(Borrowers.class)
                .withPropertyValues("privet.schedule.sweep.enabled=false", "privet.schedule.seal.cron=-")
                .run(context -> assertThat(context.getBean(ScheduledJobs.class).timings())
                        .containsOnlyKeys(Job.RESUME, Job.VERIFY, Job.REMIND));
        assertThat(output).contains("Privet's jobs run by Spring").doesNotContain("nothing is swept yet");
    }

    @Test
    void givenAPeriodOfTheLedger_whenStarted_thenItIsTrimmedToo() {
        runner.withUserConfiguration(Borrowers.class)
                .withPropertyValues("privet.ledger.kept-for=P6Y", "privet.schedule.trim.every=1h")
                .run(context -> {
                    assertThat(context.getBean(ScheduledJobs.class).timings().get(Job.TRIM))
                            .isEqualTo(new JobTiming.Every(Duration.ofHours(1)));
                    assertThat(context.getBean(PrivetJobs.class).run(Job.TRIM))
                            .hasValueSatisfying(run -> assertThat(run.outcome()).isEqualTo(Outcome.DONE));
                });
    }

    @Test
    void givenATimeZoneOfTheHost_whenACronExpressionIsRead_thenItCountsInThatZone() {
        runner.withUserConfiguration(Borrowers.class)
                .withPropertyValues("privet.zone=Asia/Tokyo", "privet.schedule.sweep.cron=0 0 3 * * *")
                .run(context -> {
                    JobTiming sweep =
                            context.getBean(ScheduledJobs.class).timings().get(Job.SWEEP);
                    assertThat(sweep)
                            .isInstanceOfSatisfying(
                                    JobTiming.ByCron.class,
                                    timing -> assertThat(timing.next(Instant.parse("2026-05-01T00:00:00Z")))
                                            .isEqualTo("2026-05-01T18:00:00Z"));
                });
    }

    @Test
    void givenSchedulingSwitchedOff_whenStarted_thenJobsRunOnlyWhenTheHostRunsThem(CapturedOutput output) {
        Runs runs = new Runs();
        runner.withUserConfiguration(Borrowers.class)
                .withBean("runs", JobListener.class, () -> runs)
                .withPropertyValues("privet.schedule.enabled=false", "privet.schedule.seal.every=1s")
                .run(context -> {
                    Borrowers.left(context, 1, LONG_AGO);
                    assertThat(context.getBean(PrivetJobs.class).run(Job.SWEEP)).isPresent();
                    assertThat(Borrowers.count(context)).isZero();
                    assertThat(runs.of(Job.SWEEP)).hasSize(1);
                    assertThat(runs.threads())
                            .containsExactly(Thread.currentThread().getName());
                });
        assertThat(output)
                .contains("Privet's jobs do not run by themselves, as privet.schedule.enabled=false says")
                .doesNotContain("Privet's jobs run by");
    }

    @Test
    void givenAnApplicationThatIsLazy_whenStarted_thenJobsRunAllTheSame(CapturedOutput output) {
        runner.withUserConfiguration(Borrowers.class)
                .withInitializer(context ->
                        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(output).contains("Privet's jobs run by Spring: resume every 5m");
    }

    @Test
    void givenAListenerOfTheHost_whenStarted_thenItIsMadeWhenAJobHasRun() {
        AtomicBoolean made = new AtomicBoolean();
        runner.withUserConfiguration(Borrowers.class)
                .withBean(
                        "runs",
                        JobListener.class,
                        () -> {
                            made.set(true);
                            return new Runs();
                        },
                        definition -> definition.setLazyInit(true))
                .run(context -> {
                    assertThat(made).isFalse();
                    context.getBean(PrivetJobs.class).run(Job.SEAL);
                    assertThat(made).isTrue();
                });
    }

    @Test
    void givenPrivetSwitchedOff_whenStarted_thenThereAreNoJobs() {
        runner.withUserConfiguration(Borrowers.class)
                .withPropertyValues("privet.enabled=false")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(PrivetJobs.class)
                        .doesNotHaveBean(PrivetScheduling.class));
    }

    @Test
    void givenNothingMarked_whenStarted_thenNothingRunsAndNothingIsSaid(CapturedOutput output) {
        new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(PrivetAutoConfiguration.class, PrivetScheduleAutoConfiguration.class))
                .withPropertyValues("privet.schedule.sweep.every=1s")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    PrivetJobs jobs = context.getBean(PrivetJobs.class);
                    assertThat(jobs.atHand()).isEmpty();
                    assertThatThrownBy(() -> jobs.run(Job.SWEEP))
                            .isInstanceOf(PrivacyConfigurationException.class)
                            .hasMessageContaining("PRIVET-0801 the job sweep");
                });
        assertThat(output).doesNotContain("Privet's jobs");
    }

    @Test
    void givenMarksAndNoDatabase_whenStarted_thenTheJobsOfRowsAreNotThere() {
        new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(PrivetAutoConfiguration.class, PrivetScheduleAutoConfiguration.class))
                .withBean(PrivetCustomizer.class, () -> builder -> builder.marked(Member.class))
                .withPropertyValues("privet.schedule.sweep.every=1s")
                .run(context -> {
                    assertThat(context.getBean(PrivetJobs.class).atHand())
                            .contains(Job.SEAL, Job.VERIFY)
                            .doesNotContain(Job.SWEEP, Job.RESUME, Job.TRIM);
                    assertThat(context.getBean(ScheduledJobs.class).timings()).doesNotContainKey(Job.SWEEP);
                });
    }

    @Test
    void givenALedgerThatCannotBeSealed_whenStarted_thenNobodyTriesTo() {
        runner.withUserConfiguration(Borrowers.class)
                .withBean("own", Ledger.class, PrivetScheduleAutoConfigurationTest::plainLedger)
                .run(context -> assertThat(context.getBean(PrivetJobs.class).atHand())
                        .contains(Job.SWEEP)
                        .doesNotContain(Job.SEAL, Job.VERIFY));
    }

    /** Only what every ledger can do. */
    private static Ledger plainLedger() {
        InMemoryLedger behind = new InMemoryLedger();
        return (Ledger) Proxy.newProxyInstance(
                Ledger.class.getClassLoader(),
                new Class<?>[] {Ledger.class},
                (proxy, method, arguments) -> method.invoke(behind, arguments));
    }

    @Test
    void givenASchedulerOfTheHost_whenJobsAreDue_thenTheyRunOnIt() {
        Runs runs = new Runs();
        runner.withUserConfiguration(Borrowers.class)
                .withBean("runs", JobListener.class, () -> runs)
                .withBean("hosts", TaskScheduler.class, () -> scheduler("host-"))
                .withPropertyValues("privet.schedule.seal.every=1s")
                .run(context -> {
                    await().atMost(SOON).until(() -> !runs.threads().isEmpty());
                    assertThat(runs.threads()).allMatch(name -> name.startsWith("host-"));
                });
    }

    @Test
    void givenSeveralSchedulersOfTheHost_whenJobsAreDue_thenThoseOfSpringsUsualNameCount() {
        Runs runs = new Runs();
        runner.withUserConfiguration(Borrowers.class)
                .withBean("runs", JobListener.class, () -> runs)
                .withBean("sockets", TaskScheduler.class, () -> scheduler("sockets-"))
                .withBean("taskScheduler", TaskScheduler.class, () -> scheduler("usual-"))
                .withPropertyValues("privet.schedule.seal.every=1s")
                .run(context -> {
                    await().atMost(SOON).until(() -> !runs.threads().isEmpty());
                    assertThat(runs.threads()).allMatch(name -> name.startsWith("usual-"));
                });
    }

    private static ThreadPoolTaskScheduler scheduler(String prefix) {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setThreadNamePrefix(prefix);
        return scheduler;
    }

    @Test
    void givenPropertiesThatMeanNothing_whenStarted_thenAllOfThemAreNamed() {
        runner.withUserConfiguration(Borrowers.class)
                .withPropertyValues(
                        "privet.schedule.sweep.cron=every night",
                        "privet.schedule.sweep.batch=0",
                        "privet.schedule.sweep.most-rows=-1",
                        "privet.schedule.sweep.most-time=-2h",
                        "privet.schedule.sweep.load=0",
                        "privet.schedule.sweep.share=1.5",
                        "privet.schedule.resume.every=soon",
                        "privet.schedule.seal.every=-1m",
                        "privet.schedule.verify.cron=0 0 3 30 2 *",
                        "privet.schedule.trim.every=400d",
                        "privet.schedule.remind.cron=0 0 8 * * *",
                        "privet.schedule.remind.every=1d")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessage("""
                                The properties of Privet cannot be used (11):
                                  PRIVET-0811 privet.schedule.sweep.cron: it is no cron expression, or never comes true. Mend: write six fields, from the second to the day of the week, such as 0 0 3 * * *.
                                  PRIVET-0811 privet.schedule.resume.every: it is no time from a second to 366 days. Mend: write a time with its unit, such as 30s, 5m or 1d.
                                  PRIVET-0811 privet.schedule.seal.every: it is no time from a second to 366 days. Mend: write a time with its unit, such as 30s, 5m or 1d.
                                  PRIVET-0811 privet.schedule.verify.cron: it is no cron expression, or never comes true. Mend: write six fields, from the second to the day of the week, such as 0 0 3 * * *.
                                  PRIVET-0811 privet.schedule.trim.every: it is no time from a second to 366 days. Mend: write a time with its unit, such as 30s, 5m or 1d.
                                  PRIVET-0811 privet.schedule.remind: it has both a cron expression and a period. Mend: write one of '.cron' and '.every'.
                                  PRIVET-0811 privet.schedule.sweep.batch: it is below one. Mend: write a number of rows, such as 1000.
                                  PRIVET-0811 privet.schedule.sweep.most-rows: it is below one. Mend: write a number of rows, such as 100000.
                                  PRIVET-0811 privet.schedule.sweep.most-time: it is no time longer than nothing. Mend: write a time with its unit, such as 2h.
                                  PRIVET-0811 privet.schedule.sweep.load: it is no share above 0 and up to 1. Mend: write a number such as 0.5.
                                  PRIVET-0811 privet.schedule.sweep.share: it is no share above 0 and up to 1. Mend: write a number such as 0.5."""));
    }
}
