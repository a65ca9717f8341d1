/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import dev.privet.Privet;
import dev.privet.contract.PublicApi;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.internal.PrivetClock;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/**
 * Keeps requested exports in the table of db-scheduler, as tasks named {@code privet-export}: then they survive a restart, and of several nodes
 * one writes each. What stands in the table says nothing of the person: it is encrypted under the key of exports.
 *
 * @since 0.1
 */
@AutoConfiguration(
        after = PrivetAutoConfiguration.class,
        before = PrivetExportAutoConfiguration.class,
        afterName = PrivetDbSchedulerExportAutoConfiguration.OF_DB_SCHEDULER)
@ConditionalOnBooleanProperty(name = "privet.enabled", matchIfMissing = true)
@ConditionalOnBooleanProperty(name = "privet.schedule.enabled", matchIfMissing = true)
@ConditionalOnClass(Scheduler.class)
@ConditionalOnBean(value = Privet.class, type = PrivetDbSchedulerExportAutoConfiguration.OF_DB_SCHEDULER)
@PublicApi(since = "0.1")
public final class PrivetDbSchedulerExportAutoConfiguration {

    static final String OF_DB_SCHEDULER =
            "com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration";

    /** For Spring, which makes the only one. */
    PrivetDbSchedulerExportAutoConfiguration() {}

    @Bean
    static ExportQueue privetExportQueue(ObjectProvider<Scheduler> schedulers, ObjectProvider<PrivetClock> clocks) {
        return new DbSchedulerExportQueue(schedulers::getObject, PrivetClock.of(clocks, Clock.systemUTC()));
    }

    @Bean
    static Task<String> privetExportTask(ExportRuns runs, ExportSetUp setUp, ObjectProvider<PrivetClock> clocks) {
        return new ExportTask(runs, setUp, PrivetClock.of(clocks, Clock.systemUTC())).task();
    }
}
