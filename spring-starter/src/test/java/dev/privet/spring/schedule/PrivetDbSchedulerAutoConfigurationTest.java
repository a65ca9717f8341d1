/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.spring.InfoShown;
import dev.privet.spring.sample.unmarked.Product;
import dev.privet.spring.schedule.JobRun.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@ExtendWith({InfoShown.class, OutputCaptureExtension.class})
class PrivetDbSchedulerAutoConfigurationTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final LocalDate LONG_AGO = LocalDate.of(2001, 2, 3);

    private final ApplicationContextRunner runner = Borrowers.runner()
            .withConfiguration(
                    AutoConfigurations.of(DbSchedulerAutoConfiguration.class, PrivetDbSchedulerAutoConfiguration.class))
            .withPropertyValues("db-scheduler.polling-interval=200ms");

    @Test
    void givenDbScheduler_whenStarted_thenItsTableIsThereAndItRunsTheJobs(CapturedOutput output) {
        Runs runs = new Runs();
        runner.withUserConfiguration(Borrowers.class)
                .withBean("runs", JobListener.class, () -> runs)
                .withPropertyValues("privet.schedule.sweep.every=1s", "privet.schedule.seal.every=1s")
                .run(context -> {
                    assertThat(context).hasNotFailed().hasSingleBean(DbSchedulerPlan.class);
                    Borrowers.left(context, 1, LONG_AGO);

                    await().atMost(SOON).until(() -> runs.hasCounted(Job.SWEEP) && runs.hasCounted(Job.SEAL));

                    assertThat(Borrowers.count(context)).isZero();
                    assertThat(runs.of(Job.SWEEP))
                            .anySatisfy(run -> assertThat(run.count()).isEqualTo(1));
                    assertThat(runs.threads()).allMatch(name -> name.startsWith("db-scheduler"));
                    assertThat(scheduled(context))
                            .containsExactly(
                                    "privet-remind", "privet-resume", "privet-seal", "privet-sweep", "privet-verify");
                });
        assertThat(output).contains("Privet's jobs run by db-scheduler, on one node at a time: sweep every 1s");
    }

    @Test
    void givenASweepThatWasScheduledBefore_whenTheHostSaysNothingOfItAnyMore_thenItIsTakenOut() {
        runner.withUserConfiguration(Borrowers.class)
                .withPropertyValues("privet.schedule.sweep.cron=0 0 3 * * *")
                .run(context -> assertThat(scheduled(context)).contains("privet-sweep"));
        runner.withUserConfiguration(Borrowers.class)
                .run(context -> assertThat(scheduled(context))
                        .doesNotContain("privet-sweep")
                        .contains("privet-seal"));
    }

    @Test
    void givenDbSchedulerSwitchedOff_whenStarted_thenSpringRunsTheJobs(CapturedOutput output) {
        runner.withUserConfiguration(Borrowers.class)
                .withPropertyValues("db-scheduler.enabled=false")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(Task.class)
                        .hasSingleBean(SpringPlan.class));
        assertThat(output).contains("Privet's jobs run by Spring");
    }

    @Test
    void givenNoDbScheduler_whenStarted_thenSpringRunsTheJobs() {
        Borrowers.runner()
                .withConfiguration(AutoConfigurations.of(PrivetDbSchedulerAutoConfiguration.class))
                .withClassLoader(new FilteredClassLoader(Scheduler.class))
                .withUserConfiguration(Borrowers.class)
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(SpringPlan.class));
    }

    @Test
    void givenSchedulingSwitchedOff_whenStarted_thenDbSchedulerIsGivenNothing() {
        runner.withUserConfiguration(Borrowers.class, TaskOfTheHost.class)
                .withPropertyValues("privet.schedule.enabled=false", "spring.sql.init.mode=never")
                .run(context -> {
                    assertThat(context).hasNotFailed().hasSingleBean(PrivetJobs.class);
                    assertThat(context.getBeansOfType(Task.class)).containsOnlyKeys("own");
                });
    }

    @Test
    void givenATaskOfTheHostByTheName_whenStarted_thenItTakesThePlace() {
        runner.withUserConfiguration(Borrowers.class, SweepOfTheHost.class).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBeansOfType(RecurringTask.class))
                    .containsKeys("privetSweepTask", "privetSealTask")
                    .extractingByKey("privetSweepTask")
                    .isNotInstanceOf(JobTask.class);
            await().atMost(SOON).until(() -> scheduled(context).contains("nightly"));
        });
    }

    @Test
    void givenNothingMarked_whenStarted_thenNothingIsScheduled() {
        runner.withUserConfiguration(Products.class)
                .withPropertyValues("privet.schedule.sweep.every=1s")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(scheduled(context)).isEmpty();
                });
    }

    @Test
    void givenADatabaseThatStays_whenTheTableIsMissing_thenTheStartEndsAndSaysWhatToDo(@TempDir Path folder) {
        runner.withUserConfiguration(Borrowers.class)
                .withPropertyValues(
                        "spring.datasource.url=jdbc:h2:file:" + folder.resolve("host"),
                        "privet.environment=development",
                        "privet.ledger.create-table=true")
                .run(context -> assertThat(context)
                        .getFailure()
                        .cause()
                        .isInstanceOf(PrivacyConfigurationException.class)
                        .hasMessage("Privet's jobs cannot be scheduled (1):\n"
                                + "  PRIVET-0801 scheduled_tasks: the table of db-scheduler is not there, or the"
                                + " application may not read and write it. Mend: let your migrations run the script for your"
                                + " database in classpath:dev/privet/spring/schedule/schema, or do without"
                                + " db-scheduler: db-scheduler.enabled=false."));
    }

    @Test
    void givenADatabaseThatStays_whenAScriptOfTheHostCreatesTheTable_thenThatOneIsTaken(@TempDir Path folder) {
        runner.withConfiguration(AutoConfigurations.of(DataSourceInitializationAutoConfiguration.class))
                .withUserConfiguration(Borrowers.class)
                .withPropertyValues(
                        "spring.datasource.url=jdbc:h2:file:" + folder.resolve("host"),
                        "privet.environment=development",
                        "privet.ledger.create-table=true",
                        "spring.sql.init.mode=always",
                        "spring.sql.init.schema-locations="
                                + "classpath:dev/privet/spring/schedule/schema/h2/scheduled_tasks.sql")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(scheduled(context)).contains("privet-seal");
                });
    }

    @Test
    void givenASchedulerOfTheHostWithoutOurTasks_whenStarted_thenThatIsWarnedOf(CapturedOutput output) {
        runner.withUserConfiguration(Borrowers.class, SchedulerOfTheHost.class)
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(output)
                .contains("Privet's jobs do not run: the Scheduler of this application was built without them.");
    }

    @Test
    void givenAJobThatFails_whenItsTurnComesAgain_thenItRunsAgain() {
        Runs runs = new Runs();
        runner.withUserConfiguration(Borrowers.class)
                .withBean("runs", JobListener.class, () -> runs)
                .withPropertyValues("privet.schedule.seal.every=1s")
                .run(context -> {
                    context.getBean(JdbcTemplate.class).execute("drop table privet_ledger_block");
                    await().atMost(SOON)
                            .until(() -> runs.of(Job.SEAL).stream()
                                            .filter(run -> run.outcome() == Outcome.FAILED)
                                            .count()
                                    > 1);
                });
    }

    private static List<String> scheduled(ApplicationContext context) {
        return context.getBean(JdbcTemplate.class)
                .queryForList("select task_name from scheduled_tasks order by task_name", String.class);
    }

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage
    @EntityScan(basePackageClasses = Product.class)
    static class Products {}

    @Configuration(proxyBeanMethods = false)
    static class TaskOfTheHost {

        @Bean
        Task<Void> own() {
            return Tasks.recurring("own", FixedDelay.ofHours(1)).execute((instance, context) -> {});
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class SweepOfTheHost {

        @Bean
        RecurringTask<Void> privetSweepTask() {
            return Tasks.recurring("nightly", FixedDelay.ofHours(1)).execute((instance, context) -> {});
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class SchedulerOfTheHost {

        @Bean(initMethod = "start", destroyMethod = "stop")
        Scheduler own(DataSource dataSource, ScheduledTasksTable table) {
            return Scheduler.create(dataSource).build();
        }
    }
}
