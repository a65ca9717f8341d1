/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.test;

import dev.privet.contract.PublicApi;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.PrivetCustomizer;
import dev.privet.spring.internal.PrivetClock;
import dev.privet.spring.jpa.PrivetJpaAutoConfiguration;
import dev.privet.testing.PrivetForTests;
import dev.privet.testing.SettableClock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * What {@link AutoConfigurePrivet} adds for tests: a clock that can be set, a ledger in memory where there is no other, and a key of
 * pseudonyms that everybody knows.
 *
 * @since 0.1
 */
@AutoConfiguration(after = PrivetJpaAutoConfiguration.class, before = PrivetAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "privet.enabled", matchIfMissing = true)
@PublicApi(since = "0.1")
public final class PrivetTestAutoConfiguration {

    /** For Spring, which makes the only one. */
    PrivetTestAutoConfiguration() {}

    /** Before a clock of the application's own, so that its periods and Privet's are moved together. */
    @Bean
    @Primary
    @ConditionalOnMissingBean
    static SettableClock privetTestClock() {
        return SettableClock.at(PrivetForTests.STANDARD_INSTANT);
    }

    @Bean
    static PrivetClock privetClock(SettableClock clock) {
        return new PrivetClock(clock);
    }

    @Bean
    @ConditionalOnMissingBean(Ledger.class)
    static InMemoryLedger privetTestLedger() {
        return new InMemoryLedger();
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static PrivetCustomizer privetTestKey(Environment environment) {
        return builder -> {
            if (!environment.containsProperty("privet.pseudonym-key")) {
                builder.pseudonymKey(PrivetForTests.pseudonymKey());
            }
        };
    }
}
