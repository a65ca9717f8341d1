/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.Privet;
import dev.privet.gate.PurposeScope;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.PrivetCustomizer;
import dev.privet.spring.jackson.PrivetJacksonAutoConfiguration;
import dev.privet.spring.propagation.PrivetPropagationAutoConfiguration;
import dev.privet.spring.sample.member.HelpDesk;
import dev.privet.spring.sample.member.Member;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

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
    void givenNoContextPropagation_whenEventsAreSent_thenNothingPersonalIsInThem() {
        runner.withClassLoader(new FilteredClassLoader("io.micrometer.context"))
                .withConfiguration(AutoConfigurations.of(
                        PrivetJacksonAutoConfiguration.class,
                        JacksonAutoConfiguration.class,
                        CodecsAutoConfiguration.class))
                .withBean(PrivetCustomizer.class, () -> builder -> builder.marked(Guest.class))
                .withUserConfiguration(Events.class)
                .run(context -> assertThat(List.of("/events", "/events/used"))
                        .allSatisfy(path -> assertThat(
                                        WebTestClient.bindToApplicationContext(context.getSourceApplicationContext())
                                                .build()
                                                .get()
                                                .uri(path)
                                                .exchange()
                                                .expectStatus()
                                                .isOk()
                                                .expectBody(String.class)
                                                .returnResult()
                                                .getResponseBody())
                                .contains("data:{\"id\":1")
                                .doesNotContain(Member.NAME, Member.EMAIL)));
    }

    @RestController
    static class Events {

        private final Privet privet;

        Events(Privet privet) {
            this.privet = privet;
        }

        @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
        Flux<ServerSentEvent<Guest>> events() {
            return Flux.just(ServerSentEvent.builder(Guest.ada()).build()).publishOn(Schedulers.parallel());
        }

        /** The purpose is over before anything is written. */
        @GetMapping(path = "/events/used", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
        @SuppressWarnings("try") // It is in force meanwhile.
        Flux<Guest> used() {
            try (PurposeScope scope = privet.use(HelpDesk.class)) {
                return Flux.just(Guest.ada()).publishOn(Schedulers.parallel());
            }
        }
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
