/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepository;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import dev.privet.Privet;
import dev.privet.contract.PublicApi;
import dev.privet.spring.PrivetAutoConfiguration;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.EmbeddedDatabaseConnection;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Hands Privet's jobs to db-scheduler as one {@link RecurringTask} each, named {@code privet-sweep} and so on: then they survive a restart, and
 * of several nodes one runs each of them. A host that wants another task in place of one of these defines a bean of its name, such as
 * {@code privetSweepTask}. The table of db-scheduler is created at start-up in an embedded database only.
 *
 * @since 0.1
 */
@AutoConfiguration(
        after = PrivetAutoConfiguration.class,
        before = PrivetScheduleAutoConfiguration.class,
        afterName = PrivetDbSchedulerAutoConfiguration.OF_DB_SCHEDULER)
@ConditionalOnBooleanProperty(name = "privet.enabled", matchIfMissing = true)
@ConditionalOnBooleanProperty(name = "privet.schedule.enabled", matchIfMissing = true)
@ConditionalOnClass({Scheduler.class, EmbeddedDatabaseConnection.class, DependsOnDatabaseInitialization.class})
@ConditionalOnBean(value = Privet.class, type = PrivetDbSchedulerAutoConfiguration.OF_DB_SCHEDULER)
@PublicApi(since = "0.1")
public final class PrivetDbSchedulerAutoConfiguration {

    static final String OF_DB_SCHEDULER =
            "com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration";

    /** For Spring, which makes the only one. */
    PrivetDbSchedulerAutoConfiguration() {}

    /** After migrations and scripts of the host, which may create the table as well. */
    @Bean
    @DependsOnDatabaseInitialization
    static ScheduledTasksTable privetScheduledTasksTable(DataSource dataSource, Environment environment) {
        return new ScheduledTasksTable(
                        dataSource,
                        environment.getProperty("db-scheduler.table-name", JdbcTaskRepository.DEFAULT_TABLE_NAME))
                .createdWhereEmbedded();
    }

    /** Depends on the table, and the tasks on it, so that the table is there before the scheduler starts. */
    @Bean
    static DbSchedulerPlan privetJobPlan(
            ScheduledTasksTable table, ScheduledJobs scheduled, ObjectProvider<Scheduler> schedulers) {
        return new DbSchedulerPlan(scheduled, () -> Optional.ofNullable(schedulers.getIfAvailable()));
    }

    @Bean
    @ConditionalOnMissingBean(name = "privetSweepTask")
    static RecurringTask<Void> privetSweepTask(DbSchedulerPlan plan) {
        return new JobTask(Job.SWEEP, plan);
    }

    @Bean
    @ConditionalOnMissingBean(name = "privetResumeTask")
    static RecurringTask<Void> privetResumeTask(DbSchedulerPlan plan) {
        return new JobTask(Job.RESUME, plan);
    }

    @Bean
    @ConditionalOnMissingBean(name = "privetSealTask")
    static RecurringTask<Void> privetSealTask(DbSchedulerPlan plan) {
        return new JobTask(Job.SEAL, plan);
    }

    @Bean
    @ConditionalOnMissingBean(name = "privetVerifyTask")
    static RecurringTask<Void> privetVerifyTask(DbSchedulerPlan plan) {
        return new JobTask(Job.VERIFY, plan);
    }

    @Bean
    @ConditionalOnMissingBean(name = "privetTrimTask")
    static RecurringTask<Void> privetTrimTask(DbSchedulerPlan plan) {
        return new JobTask(Job.TRIM, plan);
    }

    @Bean
    @ConditionalOnMissingBean(name = "privetRemindTask")
    static RecurringTask<Void> privetRemindTask(DbSchedulerPlan plan) {
        return new JobTask(Job.REMIND, plan);
    }

    @Bean
    @ConditionalOnMissingBean(name = "privetExpireTask")
    static RecurringTask<Void> privetExpireTask(DbSchedulerPlan plan) {
        return new JobTask(Job.EXPIRE, plan);
    }
}
