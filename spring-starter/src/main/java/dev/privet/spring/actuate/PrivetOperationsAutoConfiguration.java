/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.actuate;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.privet.Privet;
import dev.privet.choice.ChoiceStore;
import dev.privet.contract.PublicApi;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.internal.PrivetClock;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the endpoint and health both tell: how the jobs of this node ended, and how things stand in the storage, which is asked every now and
 * then and not by each probe.
 *
 * @since 0.1
 */
@AutoConfiguration(after = PrivetAutoConfiguration.class, afterName = PrivetOperationsAutoConfiguration.OF_DB_SCHEDULER)
@ConditionalOnBooleanProperty(name = "privet.enabled", matchIfMissing = true)
@EnableConfigurationProperties(PrivetHealthProperties.class)
@PublicApi(since = "0.1")
public final class PrivetOperationsAutoConfiguration {

    static final String OF_DB_SCHEDULER =
            "com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration";

    /** For Spring, which makes the only one. */
    PrivetOperationsAutoConfiguration() {}

    @Bean
    @ConditionalOnBean(Privet.class)
    static JobRuns privetJobRuns() {
        return new JobRuns();
    }

    @Bean
    @ConditionalOnBean(Privet.class)
    static Standings privetStandings(
            Privet privet,
            ObjectProvider<ChoiceStore> choices,
            ObjectProvider<JobsAnywhere> anywhere,
            ObjectProvider<PrivetClock> clocks,
            PrivetHealthProperties properties) {
        return new Standings(
                privet,
                Optional.ofNullable(choices.getIfAvailable()),
                anywhere.getIfAvailable(() -> Map::of),
                properties.askEvery(),
                PrivetClock.of(clocks, Clock.systemUTC()));
    }

    /** Where db-scheduler keeps for all nodes what they did. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(Scheduler.class)
    static class OverDbScheduler {

        @Bean
        @ConditionalOnBean(value = Privet.class, type = OF_DB_SCHEDULER)
        static JobsAnywhere privetJobsAnywhere(ObjectProvider<Scheduler> schedulers) {
            return new JobsOfDbScheduler(() -> Optional.ofNullable(schedulers.getIfAvailable()));
        }
    }
}
