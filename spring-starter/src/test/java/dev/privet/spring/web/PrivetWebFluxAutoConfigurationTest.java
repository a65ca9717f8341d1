/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.propagation.PrivetPropagationAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;

/** When WebFlux is told of purposes, and when it is left alone. */
class PrivetWebFluxAutoConfigurationTest {

    private static final AutoConfigurations PRIVET = AutoConfigurations.of(
            PrivetAutoConfiguration.class,
            PrivetPropagationAutoConfiguration.class,
            PrivetWebFluxAutoConfiguration.class);

    private final ReactiveWebApplicationContextRunner runner = new ReactiveWebApplicationContextRunner()
            .withConfiguration(PRIVET)
            .withConfiguration(
                    AutoConfigurations.of(WebFluxAutoConfiguration.class, HttpHandlerAutoConfiguration.class))
            .withBean(Ledger.class, InMemoryLedger::new);

    @Test
    void givenAReactiveApplication_whenStarted_thenPurposesArePutInForce() {
        runner.run(context -> assertThat(context)
                .hasNotFailed()
                .hasSingleBean(PurposeHandlerAdapter.class)
                .hasSingleBean(PurposeFilter.class));
    }

    @Test
    void givenNoContextPropagationAndNoPurposes_whenStarted_thenThereIsNothingToPutInForce() {
        runner.withClassLoader(new FilteredClassLoader("io.micrometer.context"))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(ReactiveMistakes.class)
                        .doesNotHaveBean(PurposeHandlerAdapter.class));
    }

    @Test
    void givenPrivetSwitchedOff_whenStarted_thenWebFluxIsLeftAlone() {
        runner.withPropertyValues("privet.enabled=false")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(ReactiveMistakes.class)
                        .doesNotHaveBean(PurposeHandlerAdapter.class));
    }

    @Test
    void givenAServletApplication_whenStarted_thenNothingIsThereForWebFlux() {
        new WebApplicationContextRunner()
                .withConfiguration(PRIVET)
                .withBean(Ledger.class, InMemoryLedger::new)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(ReactiveMistakes.class));
    }

    @Test
    void givenNoWebFlux_whenStarted_thenNothingIsThereForIt() {
        new ReactiveWebApplicationContextRunner()
                .withConfiguration(PRIVET)
                .withBean(Ledger.class, InMemoryLedger::new)
                .withClassLoader(new FilteredClassLoader("org.springframework.web.reactive"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(ReactiveMistakes.class));
    }
}
