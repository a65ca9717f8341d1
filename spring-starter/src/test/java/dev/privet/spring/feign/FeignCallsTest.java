/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.feign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.privet.Privet;
import dev.privet.annotation.DataSubject;
import dev.privet.annotation.PersonalData;
import dev.privet.annotation.RecipientRole;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.gate.PurposeScope;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.PrivetCustomizer;
import dev.privet.spring.http.Patron;
import dev.privet.spring.http.Patron.Mailing;
import dev.privet.spring.http.PrivetHttpAutoConfiguration;
import dev.privet.spring.http.Recipient;
import dev.privet.spring.http.RecordingServer;
import dev.privet.spring.http.RecordingServer.Arrival;
import dev.privet.spring.jackson.PrivetJacksonAutoConfiguration;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PhoneNumber;
import feign.Body;
import feign.Capability;
import feign.Feign;
import feign.HeaderMap;
import feign.Headers;
import feign.Param;
import feign.QueryMap;
import feign.RequestLine;
import feign.RequestTemplate;
import feign.codec.Encoder;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Clients of OpenFeign that were given the capability. */
class FeignCallsTest {

    private static final String[] MAILER = {
        "privet.http.recipients[0].hosts=localhost",
        "privet.http.recipients[0].name=Example Mailing Ltd",
        "privet.http.recipients[0].country=GB",
        "privet.http.recipients[0].role=processor"
    };

    private final RecordingServer server = new RecordingServer();

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    PrivetAutoConfiguration.class,
                    PrivetJacksonAutoConfiguration.class,
                    PrivetHttpAutoConfiguration.class,
                    PrivetFeignAutoConfiguration.class,
                    JacksonAutoConfiguration.class))
            .withBean(Ledger.class, InMemoryLedger::new)
            .withBean(PrivetCustomizer.class, () -> builder -> builder.marked(Patron.class, Reader.class));

    /** Somebody invented whose values are no constants, so that a copy can be another. */
    @DataSubject("reader")
    public record Reader(
            long id,

            @PersonalData(category = PersonName.class, purposes = Mailing.class)
            String name,

            @PersonalData(category = PhoneNumber.class, purposes = Patron.Calling.class)
            String phone) {}

    private static final Reader READER = new Reader(17, Patron.NAME, Patron.PHONE);

    /** A client. */
    interface Mailer {

        @RequestLine("POST /patrons")
        @Headers("Content-Type: application/json")
        void enrol(Object body);

        @RequestLine("POST /patrons/{id}")
        @Headers("Content-Type: application/json")
        void enrolAt(URI host, @Param("id") Object id, Object body);

        @RequestLine("POST /moved")
        void enrolElsewhere(Object body);

        @RequestLine("GET /patrons/{id}")
        void find(@Param("id") Object id);

        @RequestLine("GET /patrons")
        void findBy(@QueryMap Map<String, Object> query);

        @RequestLine("GET /patrons")
        void findWith(@HeaderMap Map<String, Object> headers);

        @RequestLine("POST /form")
        void form(@Param("patron") Object patron, @Param("text") String text);

        @RequestLine("POST /text")
        @Body("who={who}")
        void template(@Param("who") Object who);
    }

    /** One that says who receives what it sends. */
    @Recipient(name = "Example Mailing Ltd", country = "GB", role = RecipientRole.PROCESSOR)
    interface SaidMailer {

        @RequestLine("POST /patrons")
        void enrol(Object body);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void givenADeclaredHost_whenAMarkedObjectIsSent_thenItArrivesAsThePurposeSeesIt() {
        runner.withPropertyValues(MAILER).run(context -> {
            underPurpose(context, () -> mailer(context, server.at("")).enrol(new Patron()));

            assertThat(server.arrivals()).containsExactly(new Arrival("localhost", "/patrons", Patron.MAILED));
            assertThat(entries(context))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.detail())
                            .contains("to Example Mailing Ltd in GB")
                            .doesNotContain("Zylpha", "zylpha", "/patrons"));
        });
    }

    @Test
    void givenAnEncoderThatKnowsNothing_whenAMarkedObjectIsSent_thenItArrivesAsThePurposeSeesIt() {
        runner.withPropertyValues(MAILER).run(context -> {
            Mailer mailer = client(context, new Json(new JsonMapper()), Mailer.class, server.at(""), builder -> {});
            underPurpose(context, () -> {
                mailer.enrol(List.of(READER));
                mailer.form(READER, "hello");
            });

            assertThat(server.arrivals())
                    .extracting(Arrival::body)
                    .hasSize(2)
                    .allSatisfy(body -> assertThat(body).contains(Patron.NAME).doesNotContain(Patron.PHONE));
        });
    }

    @Test
    void givenAnInterfaceThatSaysItsRecipient_whenAMarkedObjectIsSent_thenItCounts() {
        runner.run(context -> {
            SaidMailer mailer = client(
                    context,
                    new Json(context.getBean(JsonMapper.class)),
                    SaidMailer.class,
                    server.at(""),
                    builder -> {});
            underPurpose(context, () -> mailer.enrol(new Patron()));

            assertThat(server.arrivals()).extracting(Arrival::body).containsExactly(Patron.MAILED);
        });
    }

    @Test
    void givenAHostThatNobodyDeclared_whenAMarkedObjectIsSent_thenNothingLeavesAndLinesWouldDeclareIt() {
        runner.withPropertyValues(MAILER).run(context -> {
            assertThat(refused(
                            context, () -> mailer(context, server.elsewhere("")).enrol(new Patron())))
                    .hasMessageContaining("privet.http.recipients[1].hosts=127.0.0.1")
                    .hasMessageNotContainingAny("Zylpha", "zylpha");
            assertThat(refused(
                            context,
                            () -> mailer(context, server.at(""))
                                    .enrolAt(URI.create(server.elsewhere("")), 17, new Patron())))
                    .hasMessageContaining("hosts=127.0.0.1");
            assertThat(server.arrivals()).isEmpty();
        });
    }

    @Test
    void givenNoPurpose_whenAMarkedObjectIsSent_thenNothingLeaves() {
        runner.withPropertyValues(MAILER).run(context -> {
            assertThat(refusal(
                            catchThrowable(() -> mailer(context, server.at("")).enrol(new Patron()))))
                    .hasMessageContaining("no purpose is in force");
            assertThat(server.arrivals()).isEmpty();
        });
    }

    @Test
    void givenMarkedObjectsInAddressesAndHeaders_whenCalled_thenNothingLeaves() {
        runner.withPropertyValues(MAILER).run(context -> {
            Mailer mailer = mailer(context, server.at(""));
            List<Runnable> calls = List.of(
                    () -> mailer.find(new Patron()),
                    () -> mailer.findBy(Map.of("who", new Patron())),
                    () -> mailer.findWith(Map.of("who", new Patron())),
                    () -> mailer.template(new Patron()));

            assertThat(calls)
                    .allSatisfy(call -> assertThat(refused(context, call))
                            .hasMessageContaining("Patron would become the text of an address"));
            assertThat(server.arrivals()).isEmpty();
        });
    }

    @Test
    void givenNothingPersonal_whenSentToAnybody_thenItArrivesAsItIs() {
        runner.run(context -> {
            Mailer mailer = mailer(context, server.at(""));
            mailer.enrol(Map.of("text", "one"));
            mailer.enrol("two");
            mailer.find(17);
            mailer.template("three");

            assertThat(server.arrivals())
                    .extracting(Arrival::path, Arrival::body)
                    .containsExactly(
                            Tuple.tuple("/patrons", "{\"text\":\"one\"}"),
                            Tuple.tuple("/patrons", "\"two\""),
                            Tuple.tuple("/patrons/17", ""),
                            Tuple.tuple("/text", "who=three"));
            assertThat(new HashSet<>(List.of(mailer))).contains(mailer);
        });
    }

    @Test
    void givenPersonalData_whenTheAnswerLeadsElsewhere_thenItGoesNoFurther() {
        runner.withPropertyValues(MAILER).run(context -> {
            assertThat(refused(context, () -> mailer(context, server.at("")).enrolElsewhere(new Patron())))
                    .hasMessageContaining("127.0.0.1")
                    .hasMessageNotContainingAny("who=", "Zylpha", "/final");
            assertThat(server.arrivals()).containsExactly(new Arrival("localhost", "/moved", Patron.MAILED));
        });
    }

    @Test
    void givenAnInterceptorThatLeadsElsewhere_whenAMarkedObjectIsSent_thenNothingLeaves() {
        runner.withPropertyValues(MAILER).run(context -> {
            Mailer mailer = client(
                    context,
                    new Json(context.getBean(JsonMapper.class)),
                    Mailer.class,
                    server.at(""),
                    builder -> builder.requestInterceptor(template -> template.target(server.elsewhere(""))));

            assertThat(refused(context, () -> mailer.enrol(new Patron())))
                    .hasMessageContaining("127.0.0.1 after it was judged");
            assertThat(server.arrivals()).isEmpty();
        });
    }

    @Test
    void givenObserving_whenAMarkedObjectIsSentToAnybody_thenItArrivesAsEverAndIsCounted() {
        runner.withPropertyValues("privet.mode=observe").run(context -> {
            underPurpose(context, () -> mailer(context, server.at("")).enrol(new Patron()));

            assertThat(server.arrivals())
                    .singleElement()
                    .satisfies(arrival -> assertThat(arrival.body()).contains(Patron.NAME, Patron.EMAIL, Patron.PHONE));
            assertThat(context.getBean(Privet.class).gate().observations()).hasSize(1);
        });
    }

    @Test
    void givenNoFeignOrNoPrivet_whenStarted_thenNothingIsThere() {
        runner.withPropertyValues("privet.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(Capability.class));
        runner.withClassLoader(new FilteredClassLoader(Capability.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("privetFeignCalls"));
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(PrivetFeignAutoConfiguration.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Capability.class));
    }

    @Test
    void givenACapabilityOfTheHost_whenStarted_thenBothAreThere() {
        runner.withBean("other", Capability.class, () -> new Capability() {})
                .run(context -> assertThat(context.getBeansOfType(Capability.class))
                        .containsOnlyKeys("other", "privetFeignCalls"));
    }

    /** Writes JSON by a mapper. */
    private record Json(JsonMapper mapper) implements Encoder {

        @Override
        public void encode(Object object, Type bodyType, RequestTemplate template) {
            template.body(mapper.writeValueAsBytes(object), StandardCharsets.UTF_8);
        }
    }

    @Test
    void givenAnEncoderThatWritesIntoQueryAndHeaders_whenItIsAskedTwice_thenNothingStaysOfWhatItSawWhole() {
        List<String> sent = new CopyOnWriteArrayList<>();
        runner.withPropertyValues(MAILER).run(context -> {
            Searcher searcher = client(
                    context,
                    (object, type, template) -> {
                        Reader reader = (Reader) object;
                        template.query("who", reader.name(), String.valueOf(reader.phone()));
                        template.query("added", reader.name());
                        if (reader.phone() != null) {
                            template.query("phone", reader.phone());
                            template.header("phone", reader.phone());
                        }
                        template.body("{}");
                    },
                    Searcher.class,
                    server.at(""),
                    builder -> builder.requestInterceptor(template -> sent.add(template.url() + template.headers())));
            underPurpose(context, () -> searcher.search(READER));
        });

        assertThat(sent)
                .singleElement()
                .satisfies(request -> assertThat(request)
                        .contains("who=a%20b&who=Zylpha", "who=null", "added=Zylpha", "kept=c%20d")
                        .doesNotContain("900456", "phone"));
    }

    /** One whose address has a query already. */
    interface Searcher {

        @RequestLine("POST /search?who=a%20b&kept=c%20d")
        void search(Object body);
    }

    private static Mailer mailer(ApplicationContext context, String address) {
        return client(context, new Json(context.getBean(JsonMapper.class)), Mailer.class, address, builder -> {});
    }

    private static <T> T client(
            ApplicationContext context, Encoder encoder, Class<T> type, String address, Consumer<Feign.Builder> more) {
        Feign.Builder builder = Feign.builder().encoder(encoder).addCapability(context.getBean(FeignCalls.class));
        more.accept(builder);
        return builder.target(type, address);
    }

    @SuppressWarnings("try") // The purpose works by being in force.
    private static void underPurpose(ApplicationContext context, Runnable task) {
        try (PurposeScope scope = context.getBean(Privet.class).use(Mailing.class)) {
            task.run();
        }
    }

    private static PrivacyFailureException refused(ApplicationContext context, Runnable call) {
        return refusal(catchThrowable(() -> underPurpose(context, call)));
    }

    /** What refused, wherever the client has wrapped it. */
    private static PrivacyFailureException refusal(Throwable thrown) {
        for (Throwable next = thrown; next != null; next = next.getCause()) {
            if (next instanceof PrivacyFailureException refusal) {
                return refusal;
            }
        }
        throw new AssertionError("no refusal", thrown);
    }

    private static List<LedgerEntry> entries(ApplicationContext context) {
        return context.getBean(Ledger.class).latest(10);
    }
}
