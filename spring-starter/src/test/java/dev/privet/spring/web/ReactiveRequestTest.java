/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privet.Privet;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.spring.PrivetCustomizer;
import dev.privet.spring.ProcessedFor;
import dev.privet.spring.sample.member.AccountCare;
import dev.privet.spring.sample.member.HelpDesk;
import dev.privet.spring.sample.member.Member;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The purpose of requests that WebFlux answers, over a real server. */
class ReactiveRequestTest {

    private static final String NOTHING = "{\"id\":1}";
    private static final String HELP_SEES = "{\"id\":1,\"name\":\"" + Member.NAME + "\"}";
    private static final String LOGIN = "grace@example.org";

    private static ConfigurableApplicationContext application;
    private static WebTestClient client;

    @BeforeAll
    static void start() {
        application = application("auto");
        String port = application.getEnvironment().getRequiredProperty("local.server.port");
        client = WebTestClient.bindToServer(new JdkClientHttpConnector())
                .baseUrl("http://localhost:" + port)
                .build();
    }

    @AfterAll
    static void stop() {
        application.close();
        Hooks.disableAutomaticContextPropagation();
    }

    @Test
    void givenAPurposeOnTheHandler_whenItsAnswerIsWritten_thenItHolds() {
        assertThat(get("/help/mono")).isEqualTo(HELP_SEES);
        assertThat(get("/help/flux")).isEqualTo("[" + HELP_SEES + "," + HELP_SEES + "]");
        assertThat(get("/help/stream")).isEqualTo("data:" + HELP_SEES + "\n\ndata:" + HELP_SEES + "\n\n");
        assertThat(get("/help/plain")).isEqualTo(HELP_SEES);
        assertThat(get("/help/elsewhere")).isEqualTo(HELP_SEES);
        assertThat(get("/help/care")).contains(Member.EMAIL);
    }

    @Test
    void givenAFailure_whenTheControllersOwnHandlerAnswers_thenThePurposeHolds() {
        assertThat(get("/help/failing")).isEqualTo(HELP_SEES);
        assertThat(get("/help/failing-later")).isEqualTo(HELP_SEES);
    }

    @Test
    void givenNoPurpose_whenAsked_thenNothingPersonalIsShown() {
        assertThat(get("/free")).isEqualTo(NOTHING);
    }

    @Test
    void givenARule_whenARequestFitsIt_thenItsPurposeHoldsAndTheHandlersCountsMore() {
        assertThat(get("/support/one")).isEqualTo(HELP_SEES);
        assertThat(get("/support/stated")).contains(Member.EMAIL);
        assertThat(answer(client.get().uri("/free").header("X-Purpose", "account-care")))
                .isEqualTo(NOTHING);
        assertThat(answer(client.get().uri("/support/one").header("X-Purpose", "account-care")))
                .contains(Member.EMAIL);
    }

    @Test
    void givenAPrincipal_whenARequestIsAnswered_thenItsPseudonymIsInTheLedger() {
        String pseudonym = application.getBean(Privet.class).pseudonyms().of("actor", LOGIN);

        assertThat(answer(client.get().uri("/help/mono").header("X-Login", LOGIN)))
                .isEqualTo(HELP_SEES);

        List<LedgerEntry> entries = application.getBean(Ledger.class).latest(1000);
        assertThat(entries)
                .filteredOn(entry -> pseudonym.equals(entry.actor()))
                .extracting(LedgerEntry::purpose)
                .containsOnly("help-desk");
        assertThat(entries.toString()).doesNotContain("grace");
    }

    @Test
    void givenNoAutomaticPropagation_whenStarted_thenEveryHandlerWithAPurposeIsTold() {
        Hooks.disableAutomaticContextPropagation();
        try {
            assertThatThrownBy(() -> application("limited").close())
                    .isInstanceOf(PrivacyConfigurationException.class)
                    .hasMessageContaining("PRIVET-0204 Members.mono: WebFlux answers requests on several threads")
                    .hasMessageContaining("PRIVET-0204 privet.web.purposes")
                    .hasMessageContaining("spring.reactor.context-propagation=auto");
        } finally {
            Hooks.enableAutomaticContextPropagation();
        }
    }

    private static ConfigurableApplicationContext application(String propagation) {
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.REACTIVE)
                .properties(
                        "server.port=0",
                        "spring.reactor.context-propagation=" + propagation,
                        "privet.web.purposes[0].path=/support/**",
                        "privet.web.purposes[0].purpose=help-desk",
                        "privet.web.purposes[0].header=X-Purpose",
                        "privet.web.purposes[0].allowed=account-care")
                .run();
    }

    private static String get(String path) {
        return answer(client.get().uri(path));
    }

    private static String answer(WebTestClient.RequestHeadersSpec<?> request) {
        return Objects.requireNonNull(
                request.exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody(),
                "body");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, HibernateJpaAutoConfiguration.class})
    static class Application {

        @Bean
        Ledger ledger() {
            return new InMemoryLedger();
        }

        @Bean
        PrivetCustomizer members() {
            return builder -> builder.marked(Member.class);
        }

        @Bean
        Members controller() {
            return new Members();
        }

        @Bean
        Support support() {
            return new Support();
        }

        /** Stands for Spring Security's filter. */
        @Bean
        @Order(-100)
        WebFilter login() {
            return (exchange, chain) -> {
                String login = exchange.getRequest().getHeaders().getFirst("X-Login");
                return login == null
                        ? chain.filter(exchange)
                        : chain.filter(exchange.mutate()
                                .principal(Mono.just(
                                        UsernamePasswordAuthenticationToken.authenticated(login, "", List.of())))
                                .build());
            };
        }
    }

    @RestController
    @ProcessedFor(HelpDesk.class)
    static class Members {

        @GetMapping("/help/mono")
        Mono<Member> mono() {
            return Mono.fromSupplier(Member::ada);
        }

        @GetMapping("/help/flux")
        Flux<Member> flux() {
            return Flux.just(Member.ada(), Member.ada());
        }

        @GetMapping(path = "/help/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
        Flux<Member> stream() {
            return Flux.just(Member.ada(), Member.ada()).publishOn(Schedulers.parallel());
        }

        @GetMapping("/help/plain")
        Member plain() {
            return Member.ada();
        }

        @GetMapping("/help/elsewhere")
        Mono<Member> elsewhere() {
            return Mono.fromSupplier(Member::ada).subscribeOn(Schedulers.boundedElastic());
        }

        @GetMapping("/help/care")
        @ProcessedFor(AccountCare.class)
        Mono<Member> care() {
            return Mono.just(Member.ada());
        }

        @GetMapping("/help/failing")
        Member failing() {
            throw new UnsupportedOperationException("on purpose");
        }

        @GetMapping("/help/failing-later")
        Mono<Member> failingLater() {
            return Mono.error(new UnsupportedOperationException("on purpose"));
        }

        @ExceptionHandler
        Member failed(UnsupportedOperationException e) {
            return Member.ada();
        }
    }

    @RestController
    static class Support {

        @GetMapping({"/support/one", "/free"})
        Mono<Member> one() {
            return Mono.just(Member.ada());
        }

        @GetMapping("/support/stated")
        @ProcessedFor(AccountCare.class)
        Mono<Member> stated() {
            return Mono.just(Member.ada());
        }
    }
}
