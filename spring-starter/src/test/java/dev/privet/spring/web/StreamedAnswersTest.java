/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.Privet;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.PrivetCustomizer;
import dev.privet.spring.ProcessedFor;
import dev.privet.spring.jackson.PrivetJacksonAutoConfiguration;
import dev.privet.spring.propagation.PrivetPropagationAutoConfiguration;
import dev.privet.spring.sample.member.HelpDesk;
import dev.privet.spring.sample.member.Member;
import io.micrometer.context.ContextRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableWebApplicationContext;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** What Spring MVC streams of a {@code Flux}, element by element and on threads that it takes for that. */
class StreamedAnswersTest {

    private static final String HELP_SEES = "{\"id\":1,\"name\":\"" + Member.NAME + "\"}";

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    PrivetAutoConfiguration.class,
                    PrivetJacksonAutoConfiguration.class,
                    PrivetPropagationAutoConfiguration.class,
                    PrivetWebAutoConfiguration.class,
                    JacksonAutoConfiguration.class,
                    HttpMessageConvertersAutoConfiguration.class,
                    DispatcherServletAutoConfiguration.class,
                    WebMvcAutoConfiguration.class))
            .withBean(Ledger.class, InMemoryLedger::new)
            .withBean(PrivetCustomizer.class, () -> builder -> builder.marked(Member.class))
            .withUserConfiguration(Members.class);

    private static String body(AssertableWebApplicationContext context, String path) throws Exception {
        return MockMvcTester.from((WebApplicationContext) context.getSourceApplicationContext())
                .get()
                .uri(path)
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void givenAFlux_whenItIsStreamed_thenEveryElementIsShownForThePurposeAndNoneIsLeft() {
        runner.run(context -> {
            assertThat(body(context, "/lines").lines()).containsExactly(HELP_SEES, HELP_SEES, HELP_SEES);
            assertThat(body(context, "/events").lines().filter(line -> !line.isEmpty()))
                    .containsExactly("data:" + HELP_SEES, "data:" + HELP_SEES, "data:" + HELP_SEES);
            assertThat(context.getBean(Privet.class).gate().context().current()).isEmpty();
        });
    }

    @Test
    void givenAMapperOfTheHosts_whenItIsStreamed_thenEveryElementIsShownForThePurpose() {
        runner.withBean("mapper", JsonMapper.class, JsonMapper::new)
                .run(context -> assertThat(List.of("/lines", "/events"))
                        .allSatisfy(path -> assertThat(
                                        body(context, path).lines().filter(line -> !line.isEmpty()))
                                .hasSize(3)
                                .allSatisfy(line ->
                                        assertThat(line).contains(Member.NAME).doesNotContain(Member.EMAIL))));
    }

    @Test
    void givenAStreamInAnEntityOrOfTexts_whenItIsStreamed_thenItIsNoOther() {
        runner.run(context -> {
            assertThat(body(context, "/entity").lines()).containsExactly(HELP_SEES, HELP_SEES, HELP_SEES);
            assertThat(body(context, "/texts")).contains("one", "two");
            assertThat(context.getBean(Ledger.class).latest(10))
                    .extracting(LedgerEntry::purpose)
                    .containsOnly("help-desk");
        });
    }

    @Test
    void givenNoPropagation_whenStreamed_thenLinesHaveThePurposeAndEventsShowNothingPersonal() {
        runner.withClassLoader(new FilteredClassLoader(ContextRegistry.class)).run(context -> {
            assertThat(body(context, "/lines").lines()).containsExactly(HELP_SEES, HELP_SEES, HELP_SEES);
            assertThat(body(context, "/events").lines().filter(line -> !line.isEmpty()))
                    .hasSize(3)
                    .allSatisfy(line -> assertThat(line).doesNotContain(Member.EMAIL));
        });
    }

    @Test
    void givenNoPurpose_whenStreamed_thenNothingPersonalIsShown() {
        runner.withUserConfiguration(Purposeless.class)
                .run(context -> assertThat(body(context, "/purposeless").lines())
                        .containsExactly("{\"id\":1}", "{\"id\":1}", "{\"id\":1}"));
    }

    private static Flux<Member> three() {
        return Flux.range(0, 3).map(number -> Member.ada()).publishOn(Schedulers.parallel(), 1);
    }

    @RestController
    static class Purposeless {

        @GetMapping(value = "/purposeless", produces = "application/x-ndjson")
        Flux<Member> lines() {
            return three();
        }
    }

    @RestController
    @ProcessedFor(HelpDesk.class)
    static class Members {

        @GetMapping(value = "/lines", produces = "application/x-ndjson")
        Flux<Member> lines() {
            return three();
        }

        @GetMapping(value = "/entity", produces = "application/x-ndjson")
        ResponseEntity<Flux<Member>> entity() {
            return ResponseEntity.ok(three());
        }

        @GetMapping(value = "/texts", produces = "application/x-ndjson")
        Flux<String> texts() {
            return Flux.just("one", "two");
        }

        @GetMapping(value = "/events", produces = "text/event-stream")
        Flux<Member> events() {
            return three();
        }
    }
}
