/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.Privet;
import dev.privet.gate.PurposeScope;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.PrivetCustomizer;
import dev.privet.spring.ProcessedFor;
import dev.privet.spring.jackson.PrivetJacksonAutoConfiguration;
import dev.privet.spring.sample.member.HelpDesk;
import dev.privet.spring.sample.member.Member;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/** What a handler's emitter sends once the handler has ended, and the purpose with it. */
class EmittedAnswersTest {

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    PrivetAutoConfiguration.class,
                    PrivetJacksonAutoConfiguration.class,
                    PrivetWebAutoConfiguration.class,
                    JacksonAutoConfiguration.class,
                    HttpMessageConvertersAutoConfiguration.class,
                    DispatcherServletAutoConfiguration.class,
                    WebMvcAutoConfiguration.class))
            .withBean(Ledger.class, InMemoryLedger::new)
            .withBean(PrivetCustomizer.class, () -> builder -> builder.marked(Guest.class))
            .withUserConfiguration(Emitters.class);

    @ParameterizedTest
    @ValueSource(strings = {"/lines", "/events", "/entity", "/xml"})
    void givenAnEmitter_whenItSendsLater_thenNothingPersonalIsShown(String path) {
        runner.run(context -> assertNothingPersonal(context.getSourceApplicationContext(), path));
        runner.withBean("mapper", JsonMapper.class, JsonMapper::new)
                .run(context -> assertNothingPersonal(context.getSourceApplicationContext(), path));
    }

    private static void assertNothingPersonal(Object context, String path) {
        assertThat(sent((WebApplicationContext) context, path, Runnable::run))
                .contains("1")
                .doesNotContain(Member.NAME, Member.EMAIL);
    }

    @Test
    void givenAnEmitter_whenItSendsUnderAPurposeOfItsOwn_thenThatIsShown() {
        runner.run(context -> assertThat(List.of("/lines", "/events", "/entity", "/xml"))
                .allSatisfy(path -> {
                    Privet privet = context.getBean(Privet.class);
                    WebApplicationContext application = (WebApplicationContext) context.getSourceApplicationContext();
                    assertThat(sent(application, path, sending -> {
                                try (PurposeScope scope = privet.use(HelpDesk.class)) {
                                    sending.run();
                                    assertThat(scope.plans()).isNotEmpty();
                                }
                            }))
                            .contains(Member.NAME)
                            .doesNotContain(Member.EMAIL);
                }));
    }

    /** What is written by an emitter on a thread of nobody's. */
    private static String sent(WebApplicationContext context, String path, Consumer<Runnable> around) {
        var exchange = MockMvcTester.from(context).get().uri(path).asyncExchange();
        ResponseBodyEmitter emitter = context.getBean(Emitters.class).last;
        CompletableFuture.runAsync(() -> around.accept(() -> send(emitter, path)))
                .join();
        try {
            return exchange.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(ResponseBodyEmitter emitter, String path) {
        try {
            if (path.equals("/xml")) {
                emitter.send(Guest.ada(), MediaType.APPLICATION_XML);
            } else {
                emitter.send(Guest.ada());
            }
            emitter.complete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @RestController
    @ProcessedFor(HelpDesk.class)
    static class Emitters {

        private ResponseBodyEmitter last = new ResponseBodyEmitter();

        @GetMapping({"/lines", "/xml"})
        ResponseBodyEmitter lines() {
            last = new ResponseBodyEmitter();
            return last;
        }

        @GetMapping("/events")
        SseEmitter events() {
            SseEmitter events = new SseEmitter();
            last = events;
            return events;
        }

        @GetMapping("/entity")
        ResponseEntity<ResponseBodyEmitter> entity() {
            return ResponseEntity.ok(lines());
        }
    }
}
