/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.spring.PrivetCustomizer;
import dev.privet.spring.ProcessedFor;
import dev.privet.spring.sample.member.AccountCare;
import dev.privet.spring.sample.member.HelpDesk;
import dev.privet.spring.sample.member.Member;
import java.time.Duration;
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
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** Answers of WebFlux that are written by anything but a mapper with Privet's module, over a real server. */
class ReactiveAnswersTest {

    private static ConfigurableApplicationContext application;
    private static WebTestClient client;

    @BeforeAll
    static void start() {
        application = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.REACTIVE)
                .properties("server.port=0", "spring.reactor.context-propagation=auto")
                .run();
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
    void givenXml_whenAnswered_thenItShowsWhatThePurposeSees() {
        assertThat(get("/guest", MediaType.APPLICATION_XML))
                .contains("<name>" + Member.NAME + "</name>")
                .doesNotContain(Member.EMAIL);
        assertThat(get("/care/guest", MediaType.APPLICATION_XML)).contains(Member.NAME, Member.EMAIL);
        assertThat(get("/free", MediaType.APPLICATION_XML)).contains("<guest><id>1</id></guest>");
        assertThat(get("/function", MediaType.APPLICATION_XML)).contains("<guest><id>1</id></guest>");
    }

    @Test
    void givenAMapperOfTheHosts_whenItAnswers_thenItGetsCopies() {
        assertThat(get("/guest", MediaType.APPLICATION_JSON))
                .contains("\"name\":\"" + Member.NAME + "\"")
                .doesNotContain(Member.EMAIL);
        assertThat(get("/free", MediaType.APPLICATION_JSON)).doesNotContain(Member.NAME, Member.EMAIL);
    }

    @Test
    void givenAMapperOfTheHosts_whenEventsAreSent_thenItGetsCopies() {
        assertThat(List.of("/events", "/events/wrapped"))
                .allSatisfy(path -> assertThat(get(path, MediaType.TEXT_EVENT_STREAM))
                        .contains("\"name\":\"" + Member.NAME + "\"")
                        .doesNotContain(Member.EMAIL));
        assertThat(get("/events/wrapped", MediaType.TEXT_EVENT_STREAM))
                .contains("id:7", "event:guest", ":said by nobody", "retry:3000", "data:text");
        assertThat(get("/free/events", MediaType.TEXT_EVENT_STREAM))
                .contains("data:")
                .doesNotContain(Member.NAME);
    }

    private static String get(String path, MediaType accept) {
        return Objects.requireNonNull(
                client.get()
                        .uri(path)
                        .accept(accept)
                        .exchange()
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
        PrivetCustomizer guests() {
            return builder -> builder.marked(Guest.class);
        }

        /** Knows nothing of Privet. */
        @Bean
        JsonMapper mapper() {
            return JsonMapper.builder().build();
        }

        @Bean
        Guests controller() {
            return new Guests();
        }

        @Bean
        Free free() {
            return new Free();
        }

        @Bean
        RouterFunction<ServerResponse> function() {
            return RouterFunctions.route()
                    .GET(
                            "/function",
                            request -> ServerResponse.ok()
                                    .contentType(MediaType.APPLICATION_XML)
                                    .bodyValue(Guest.ada()))
                    .build();
        }
    }

    @RestController
    @ProcessedFor(HelpDesk.class)
    static class Guests {

        @GetMapping("/guest")
        Mono<Guest> guest() {
            return Mono.fromSupplier(Guest::ada).subscribeOn(Schedulers.boundedElastic());
        }

        @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
        Flux<Guest> events() {
            return Flux.just(Guest.ada()).publishOn(Schedulers.boundedElastic());
        }

        @GetMapping(path = "/events/wrapped", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
        Flux<ServerSentEvent<Object>> wrapped() {
            return Flux.just(
                            ServerSentEvent.<Object>builder(Guest.ada())
                                    .id("7")
                                    .event("guest")
                                    .comment("said by nobody")
                                    .retry(Duration.ofSeconds(3))
                                    .build(),
                            ServerSentEvent.<Object>builder("text").build())
                    .publishOn(Schedulers.boundedElastic());
        }

        @GetMapping("/care/guest")
        @ProcessedFor(AccountCare.class)
        Guest known() {
            return Guest.ada();
        }
    }

    @RestController
    static class Free {

        @GetMapping(path = "/free/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
        Flux<ServerSentEvent<Guest>> events() {
            return Flux.just(ServerSentEvent.builder(Guest.ada()).build());
        }

        @GetMapping("/free")
        Mono<Guest> guest() {
            return Mono.just(Guest.ada());
        }
    }
}
