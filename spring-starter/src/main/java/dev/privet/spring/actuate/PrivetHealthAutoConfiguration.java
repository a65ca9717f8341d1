/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.actuate;

import dev.privet.Privet;
import dev.privet.contract.PublicApi;
import dev.privet.spring.PrivetAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Health of the protection itself, as {@code privet}. {@code management.health.privet.enabled=false} does without. A host that has a bean
 * named {@code privetHealthIndicator} tells it in its own words.
 *
 * @since 0.1
 */
@AutoConfiguration(after = {PrivetAutoConfiguration.class, PrivetOperationsAutoConfiguration.class})
@ConditionalOnBooleanProperty(name = "privet.enabled", matchIfMissing = true)
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnEnabledHealthIndicator("privet")
@PublicApi(since = "0.1")
public final class PrivetHealthAutoConfiguration {

    /** For Spring, which makes the only one. */
    PrivetHealthAutoConfiguration() {}

    @Bean
    @ConditionalOnBean({Privet.class, Standings.class})
    @ConditionalOnMissingBean(name = "privetHealthIndicator")
    static PrivetHealthIndicator privetHealthIndicator(
            Privet privet, Standings standings, JobRuns runs, Environment environment) {
        return new PrivetHealthIndicator(privet.gate().mode(), standings, runs, environment);
    }
}
