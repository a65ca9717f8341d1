/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.actuate;

import dev.privet.Privet;
import dev.privet.choice.ChoiceStore;
import dev.privet.contract.PublicApi;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.internal.PrivetClock;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * What the endpoint and health both tell: how the jobs of this node ended, and how things stand in the storage, which is asked every now and
 * then and not by each probe.
 *
 * @since 0.1
 */
@AutoConfiguration(after = PrivetAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "privet.enabled", matchIfMissing = true)
@EnableConfigurationProperties(PrivetHealthProperties.class)
@PublicApi(since = "0.1")
public final class PrivetOperationsAutoConfiguration {

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
            ObjectProvider<PrivetClock> clocks,
            PrivetHealthProperties properties) {
        return new Standings(
                privet,
                Optional.ofNullable(choices.getIfAvailable()),
                properties.askEvery(),
                clocks.getIfAvailable(() -> new PrivetClock(Clock.systemUTC())).clock());
    }
}
