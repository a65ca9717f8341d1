/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.annotation.JsonView;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.PrivetCustomizer;
import dev.privet.spring.ProcessedFor;
import dev.privet.spring.jackson.PrivetJacksonAutoConfiguration;
import dev.privet.spring.sample.member.AccountCare;
import dev.privet.spring.sample.member.HelpDesk;
import dev.privet.spring.sample.member.Member;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableWebApplicationContext;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import tools.jackson.databind.json.JsonMapper;

/** Answers that are written by anything but a mapper with Privet's module. */
class AnswersTest {

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
            .withUserConfiguration(Guests.class);

    @Test
    void givenXml_whenAnswered_thenItShowsWhatThePurposeSees() {
        runner.run(context -> {
            assertThat(xml(context, "/guest"))
                    .contains("<name>" + Member.NAME + "</name>")
                    .doesNotContain(Member.EMAIL);
            assertThat(xml(context, "/care/guest")).contains(Member.NAME, Member.EMAIL);
            assertThat(context.getBean(Ledger.class).latest(10))
                    .extracting(LedgerEntry::type, LedgerEntry::purpose, LedgerEntry::count)
                    .containsExactlyInAnyOrder(tuple("Guest", "help-desk", 1L), tuple("Guest", "account-care", 1L));
        });
    }

    @Test
    void givenXmlAndNoPurpose_whenAnswered_thenNothingPersonalIsShown() {
        runner.withUserConfiguration(Purposeless.class)
                .run(context -> assertThat(xml(context, "/purposeless")).contains("<guest><id>1</id></guest>"));
    }

    @Test
    void givenXmlFromElsewhere_whenAnswered_thenItIsNoOtherThanFromAHandler() {
        runner.withUserConfiguration(Elsewhere.class).run(context -> {
            assertThat(xml(context, "/wrapped")).contains(Member.NAME).doesNotContain(Member.EMAIL);
            assertThat(xml(context, "/failing")).contains(Member.NAME).doesNotContain(Member.EMAIL);
            assertThat(xml(context, "/emitted")).doesNotContain(Member.EMAIL);
            assertThat(xml(context, "/function")).contains("<id>1</id>").doesNotContain(Member.EMAIL);
        });
    }

    @Test
    void givenAConverterOfTheHosts_whenItAnswers_thenItGetsCopies() {
        runner.withBean("lines", HttpMessageConverter.class, Lines::new).run(context -> {
            assertThat(body(context, "/guests", "text/csv")).isEqualTo("1," + Member.NAME + ",null\n");
            assertThat(body(context, "/care/guests", "text/csv"))
                    .isEqualTo("1," + Member.NAME + "," + Member.EMAIL + "\n");
        });
    }

    @Test
    void givenAMapperOfTheHosts_whenItAnswers_thenItIsGivenTheModuleAndKeepsItsViews() {
        runner.withBean(JsonMapper.class, () -> JsonMapper.builder().build()).run(context -> {
            assertThat(body(context, "/guest", "application/json"))
                    .isEqualTo("{\"id\":1,\"name\":\"" + Member.NAME + "\"}");
            assertThat(body(context, "/short", "application/json")).isEqualTo("{\"id\":1}");
            assertThat(context.getBean(JsonMapper.class).writeValueAsString(Guest.ada()))
                    .as("what the host does with its mapper elsewhere")
                    .contains(Member.EMAIL);
        });
    }

    @Test
    void givenAConverterOfTheHostsOverJackson_whenItAnswers_thenItKeepsWhatTheHostHasSetOnIt() {
        JacksonJsonHttpMessageConverter own =
                new JacksonJsonHttpMessageConverter(JsonMapper.builder().build()) {};
        own.setPrefixJson(true);
        runner.withBean("own", HttpMessageConverter.class, () -> own).run(context -> {
            assertThat(body(context, "/guest", "application/json"))
                    .isEqualTo(")]}', {\"id\":1,\"name\":\"" + Member.NAME + "\"}");
            assertThat(body(context, "/short", "application/json")).isEqualTo(")]}', {\"id\":1}");
            assertThat(body(context, "/guests", "application/problem+json")).doesNotContain(Member.EMAIL);
        });
    }

    @Test
    @SuppressWarnings("removal") // Hosts have it until Spring drops it.
    void givenAMapperOfTheOtherLine_whenItAnswers_thenItIsGivenTheModuleAndKeepsItsViews() {
        runner.withBean(
                        "own",
                        HttpMessageConverter.class,
                        () -> new org.springframework.http.converter.json.MappingJackson2HttpMessageConverter(
                                com.fasterxml.jackson.databind.json.JsonMapper.builder()
                                        .disable(com.fasterxml.jackson.databind.MapperFeature.DEFAULT_VIEW_INCLUSION)
                                        .build()))
                .run(context -> {
                    assertThat(body(context, "/guest", "application/json"))
                            .contains(Member.NAME)
                            .doesNotContain(Member.EMAIL);
                    assertThat(body(context, "/short", "application/json")).isEqualTo("{\"id\":1}");
                });
    }

    @Test
    void givenALambdaThatHoldsGuests_whenAnswered_thenItIsRefused() {
        runner.withBean("lambdas", HttpMessageConverter.class, LambdaConverter::new)
                .run(context -> assertThat(MockMvcTester.from(context)
                                .get()
                                .uri("/lambda")
                                .accept("text/lambda")
                                .exchange())
                        .hasFailed());
    }

    @Test
    @SuppressWarnings("removal") // Hosts have it until Spring drops it.
    void givenConvertersThatAreAddedInTheOldWay_whenAFunctionAnswers_thenTheyGetCopies() {
        runner.withUserConfiguration(Elsewhere.class)
                .withBean(WebMvcConfigurer.class, () -> new WebMvcConfigurer() {
                    @Override
                    public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
                        converters.add(0, new GuestConverter());
                    }
                })
                .run(context -> {
                    assertThat(body(context, "/guest", "text/guest")).isEqualTo("null");
                    assertThat(body(context, "/function/guest", "text/guest")).isEqualTo("null");
                });
    }

    @Test
    void givenPartsThatCanBeReadOnce_whenAnswered_thenTheyAreLeftOut() {
        runner.withBean("parade", HttpMessageConverter.class, ParadeConverter::new)
                .run(context ->
                        assertThat(body(context, "/parade", "text/parade")).isEqualTo("nobody"));
    }

    @Test
    void givenAnAnswerThatCanBeReadOnce_whenAnswered_thenItIsRefused() {
        runner.withBean("iterators", HttpMessageConverter.class, IteratorConverter::new)
                .run(context -> assertThat(MockMvcTester.from(context)
                                .get()
                                .uri("/procession")
                                .accept("text/parade")
                                .exchange())
                        .hasFailed()
                        .failure()
                        .hasMessageContaining("No minimised copy could be made"));
    }

    @Test
    void givenNothingIsEnforced_whenAnswered_thenItIsWholeAndCounted() {
        runner.withPropertyValues("privet.mode=observe").run(context -> {
            assertThat(xml(context, "/guest")).contains(Member.EMAIL);
            assertThat(context.getBean(Ledger.class).latest(10))
                    .extracting(LedgerEntry::type, LedgerEntry::purpose)
                    .contains(tuple("Guest", "help-desk"));
        });
    }

    private static String xml(AssertableWebApplicationContext context, String path) throws Exception {
        return body(context, path, "application/xml");
    }

    private static String body(AssertableWebApplicationContext context, String path, String accept) throws Exception {
        return MockMvcTester.from(context)
                .get()
                .uri(path)
                .accept(accept)
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    /** Its guests can be read once. */
    record Parade(@Nullable Iterator<Guest> guests) {}

    static final class ParadeConverter extends Converter<Parade> {

        ParadeConverter() {
            super("parade", Parade.class);
        }

        @Override
        String write(Parade parade) {
            return parade.guests() == null
                    ? "nobody"
                    : String.valueOf(parade.guests().next().email);
        }
    }

    static final class IteratorConverter extends Converter<Iterator<Guest>> {

        IteratorConverter() {
            super("parade", Iterator.class);
        }

        @Override
        String write(Iterator<Guest> guests) {
            return String.valueOf(guests.next().email);
        }
    }

    static final class LambdaConverter extends Converter<Iterable<Guest>> {

        LambdaConverter() {
            super("lambda", Iterable.class);
        }

        @Override
        String write(Iterable<Guest> guests) {
            return String.valueOf(guests.iterator().next().email);
        }
    }

    static final class GuestConverter extends Converter<Guest> {

        GuestConverter() {
            super("guest", Guest.class);
        }

        @Override
        String write(Guest guest) {
            return String.valueOf(guest.email);
        }
    }

    /** Writes lists of guests as a host might. */
    static final class Lines extends Converter<List<Guest>> {

        Lines() {
            super("csv", List.class);
        }

        @Override
        String write(List<Guest> guests) {
            return guests.stream()
                    .map(guest -> guest.id + "," + guest.name + "," + guest.email + "\n")
                    .collect(Collectors.joining());
        }
    }

    private abstract static class Converter<T> extends AbstractHttpMessageConverter<T> {

        private final Class<?> type;

        Converter(String subtype, Class<?> type) {
            super(new MediaType("text", subtype));
            this.type = type;
        }

        abstract String write(T value);

        @Override
        protected boolean supports(Class<?> candidate) {
            return type.isAssignableFrom(candidate);
        }

        @Override
        protected T readInternal(Class<? extends T> wanted, HttpInputMessage message) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected void writeInternal(T value, HttpOutputMessage message) throws IOException {
            message.getBody().write(write(value).getBytes(StandardCharsets.UTF_8));
        }
    }

    @RestController
    @ProcessedFor(HelpDesk.class)
    static class Guests {

        @GetMapping("/guest")
        Guest guest() {
            return Guest.ada();
        }

        @GetMapping("/short")
        @JsonView(Guest.Brief.class)
        Guest shortened() {
            return Guest.ada();
        }

        @GetMapping("/guests")
        List<Guest> guests() {
            return List.of(Guest.ada());
        }

        @GetMapping("/parade")
        Parade parade() {
            return new Parade(List.of(Guest.ada()).iterator());
        }

        @GetMapping("/lambda")
        Iterable<Guest> lambda() {
            Guest ada = Guest.ada();
            return () -> List.of(ada).iterator();
        }

        @GetMapping("/procession")
        Iterator<Guest> procession() {
            return List.of(Guest.ada()).iterator();
        }

        @GetMapping("/care/guest")
        @ProcessedFor(AccountCare.class)
        Guest known() {
            return Guest.ada();
        }

        @GetMapping("/care/guests")
        @ProcessedFor(AccountCare.class)
        List<Guest> allKnown() {
            return List.of(Guest.ada());
        }
    }

    @RestController
    static class Purposeless {

        @GetMapping("/purposeless")
        Guest guest() {
            return Guest.ada();
        }
    }

    @RestController
    @ProcessedFor(HelpDesk.class)
    static class Elsewhere {

        @GetMapping("/wrapped")
        ResponseEntity<Guest> wrapped() {
            return ResponseEntity.ok(Guest.ada());
        }

        @GetMapping("/failing")
        Guest failing() {
            throw new UnsupportedOperationException("on purpose");
        }

        @GetMapping("/emitted")
        ResponseBodyEmitter emitted() throws IOException {
            ResponseBodyEmitter emitter = new ResponseBodyEmitter();
            emitter.send(Guest.ada(), MediaType.APPLICATION_XML);
            emitter.complete();
            return emitter;
        }

        @ExceptionHandler
        Guest failed(UnsupportedOperationException e) {
            return Guest.ada();
        }

        @Bean
        RouterFunction<ServerResponse> function() {
            return RouterFunctions.route()
                    .GET(
                            "/function",
                            request -> ServerResponse.ok()
                                    .contentType(MediaType.APPLICATION_XML)
                                    .body(Guest.ada()))
                    .GET(
                            "/function/guest",
                            request -> ServerResponse.ok()
                                    .contentType(new MediaType("text", "guest"))
                                    .body(Guest.ada()))
                    .build();
        }
    }
}
