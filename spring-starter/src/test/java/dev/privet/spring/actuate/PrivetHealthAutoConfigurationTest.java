/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.spring.PrivetAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Where health is told. */
class PrivetHealthAutoConfigurationTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    PrivetAutoConfiguration.class,
                    PrivetOperationsAutoConfiguration.class,
                    PrivetHealthAutoConfiguration.class));

    @Test
    void givenNothingSaid_whenStarted_thenHealthIsTold() {
        runner.run(context -> assertThat(context).hasNotFailed().hasSingleBean(PrivetHealthIndicator.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "management.health.privet.enabled=false",
                "management.health.defaults.enabled=false",
                "privet.enabled=false"
            })
    void givenHealthSwitchedOff_whenStarted_thenNoneIsTold(String property) {
        runner.withPropertyValues(property)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(HealthIndicator.class));
    }

    @Test
    void givenAnIndicatorOfTheHost_whenStarted_thenItStandsInstead() {
        runner.withBean("privetHealthIndicator", HealthIndicator.class, () -> Health.outOfService()::build)
                .run(context -> assertThat(context)
                        .hasSingleBean(HealthIndicator.class)
                        .doesNotHaveBean(PrivetHealthIndicator.class));
    }

    @Test
    void givenNoHealthOnTheClassPath_whenStarted_thenNothingIsMissing() {
        runner.withClassLoader(new FilteredClassLoader(HealthIndicator.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("privetHealthIndicator"));
    }

    @Test
    void givenNoTimeForWhichAnswersAreGood_whenStarted_thenThePropertyIsNamed() {
        runner.withPropertyValues("privet.health.ask-every=0s")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("PRIVET-0801 privet.health.ask-every: it is not longer than nothing."
                                + " Mend: write a time such as 30s."));
    }
}
