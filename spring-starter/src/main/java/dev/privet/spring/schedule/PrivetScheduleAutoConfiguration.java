/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.schedule;

import dev.privet.Privet;
import dev.privet.contract.PublicApi;
import dev.privet.datamap.DataMap;
import dev.privet.retention.RetentionSchedule;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.internal.PrivetClock;
import dev.privet.spring.internal.SummaryPart;
import dev.privet.spring.internal.Upkeep;
import dev.privet.spring.internal.WorkWatch;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.SearchStrategy;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.util.function.SingletonSupplier;

/**
 * Runs what Privet has to do from time to time: sweeps, once the host has said when; seals and verifies the ledger; ends erasures that waited;
 * reminds of holds and breaches. Over db-scheduler where its auto-configuration is there, so that of several nodes one does it; else by
 * Spring's own scheduling, without {@code @EnableScheduling}. Where nothing is marked, nothing runs.
 *
 * @since 0.1
 */
@AutoConfiguration(after = PrivetAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "privet.enabled", matchIfMissing = true)
@EnableConfigurationProperties(PrivetScheduleProperties.class)
@PublicApi(since = "0.1")
public final class PrivetScheduleAutoConfiguration {

    /** For Spring, which makes the only one. */
    PrivetScheduleAutoConfiguration() {}

    /** Wakes nothing: the parts are looked at when the first job or schedule asks for them. */
    @Bean
    @ConditionalOnBean(Privet.class)
    @ConditionalOnMissingBean
    static PrivetJobs privetJobs(
            ObjectProvider<Privet> privet,
            PrivetScheduleProperties properties,
            ObjectProvider<JobListener> listeners,
            ObjectProvider<PrivetClock> clocks,
            ObjectProvider<Upkeep> upkeep,
            ObjectProvider<WorkWatch> watches,
            ApplicationEventPublisher publisher,
            Environment environment) {
        Clock clock = PrivetClock.of(clocks, Clock.systemUTC());
        ZoneId zone = zone(environment);
        Supplier<Map<Job, Work>> works = SingletonSupplier.of(() -> new Works(
                        privet.getObject(), upkeep.orderedStream().toList())
                .all(
                        sweep -> sweep.with(properties.sweep().over(sweep.options())),
                        parts ->
                                new RemindWork(parts.holds(), parts.breaches(), clock, zone, publisher::publishEvent)));
        return new PrivetJobs(
                works, new JobNews(listeners::orderedStream), WorkWatch.late(watches::getIfAvailable), clock);
    }

    @Bean
    @ConditionalOnBean(value = PrivetJobs.class, search = SearchStrategy.CURRENT)
    static ScheduledJobs privetScheduledJobs(
            PrivetJobs jobs, PrivetScheduleProperties properties, Environment environment) {
        return new ScheduledJobs(jobs, properties, zone(environment));
    }

    @Bean
    @ConditionalOnBean(value = PrivetJobs.class, search = SearchStrategy.CURRENT)
    @ConditionalOnMissingBean
    static JobPlan privetJobPlan(
            PrivetJobs jobs,
            ObjectProvider<TaskScheduler> schedulers,
            @Qualifier("taskScheduler") ObjectProvider<TaskScheduler> usual) {
        return new SpringPlan(
                jobs,
                () -> Optional.ofNullable(schedulers.getIfUnique())
                        .or(() -> usual.stream().findFirst()));
    }

    /** What the line at the start says of the jobs. */
    @Bean
    @Order(JobSummary.ORDER)
    @ConditionalOnBean(value = PrivetJobs.class, search = SearchStrategy.CURRENT)
    static SummaryPart privetJobSummary(ScheduledJobs scheduled) {
        return new JobSummary(scheduled);
    }

    /** Not lazy even where everything else is: nobody injects it. A child of a context that runs jobs leaves them to it. */
    @Bean
    @Lazy(false)
    @ConditionalOnBean(value = PrivetJobs.class, search = SearchStrategy.CURRENT)
    static PrivetScheduling privetScheduling(ScheduledJobs scheduled, JobPlan plan, ObjectProvider<Privet> privet) {
        return new PrivetScheduling(
                scheduled,
                plan,
                () -> scheduled.properties().leavesSweepsOpen()
                        && scheduled.jobs().atHand().contains(Job.SWEEP)
                        && isSomethingKeptForATime(privet.getObject().dataMap(), scheduled.zone()));
    }

    private static boolean isSomethingKeptForATime(DataMap dataMap, ZoneId zone) {
        return !RetentionSchedule.of(dataMap, zone)
                .on(LocalDate.now(Clock.system(zone)))
                .isEmpty();
    }

    /** As the auto-configuration of Privet reads it. */
    private static ZoneId zone(Environment environment) {
        return Binder.get(environment).bind("privet.zone", ZoneId.class).orElse(ZoneOffset.UTC);
    }
}
