/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.feign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.privet.Privet;
import dev.privet.annotation.RecipientRole;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.gate.PurposeScope;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.PrivetCustomizer;
import dev.privet.spring.feign.FeignCallsTest.Reader;
import dev.privet.spring.http.Patron;
import dev.privet.spring.http.Patron.Mailing;
import dev.privet.spring.http.PrivetHttpAutoConfiguration;
import dev.privet.spring.http.Recipient;
import dev.privet.spring.http.RecordingServer;
import dev.privet.spring.http.RecordingServer.Arrival;
import feign.Contract;
import feign.DefaultContract;
import feign.Feign;
import feign.Headers;
import feign.MethodMetadata;
import feign.Param;
import feign.QueryMap;
import feign.RequestLine;
import feign.RequestTemplate;
import feign.codec.EncodeException;
import feign.codec.Encoder;
import feign.querymap.BeanQueryMapEncoder;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import tools.jackson.databind.json.JsonMapper;

/** What Spring Cloud does with the clients of OpenFeign that OpenFeign alone does not, imitated. */
class CloudClientsTest {

    private static final String FORM = "multipart/form-data";

    private static final Reader READER = new Reader(17, Patron.NAME, Patron.PHONE);

    private final RecordingServer server = new RecordingServer();

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    PrivetAutoConfiguration.class,
                    PrivetHttpAutoConfiguration.class,
                    PrivetFeignAutoConfiguration.class))
            .withBean(PrivetCustomizer.class, () -> builder -> builder.marked(Patron.class, Reader.class))
            .withPropertyValues(
                    "privet.http.recipients[0].hosts=localhost",
                    "privet.http.recipients[0].name=Example Mailing Ltd",
                    "privet.http.recipients[0].country=GB",
                    "privet.http.recipients[0].role=processor");

    /** What services have in common. */
    interface Enrolling {

        @RequestLine("POST /patrons")
        @Headers("Content-Type: application/json")
        void enrol(Object body);
    }

    /** A client that says who receives what it sends, by methods that it inherits. */
    @Recipient(name = "Example Mailing Ltd", country = "GB", role = RecipientRole.PROCESSOR)
    interface Inheriting extends Enrolling {}

    /** A client. */
    interface Mailer {

        @RequestLine("POST /parts")
        @Headers({"Content-Type: " + FORM, "X-Curly: '{'\"a\":1'}'"})
        void parts(@Param("patron") Object patron, @Param("text") String text);

        @RequestLine("POST /patrons/{patron}/parts")
        @Headers("Content-Type: " + FORM)
        void partsAt(@Param("patron") Object patron);

        @RequestLine("GET /patrons")
        void findBy(@QueryMap Object criteria);
    }

    /** Keeps nobody in a field, and hands one out all the same. */
    public static final class Criteria {

        public Patron getPatron() {
            return new Patron();
        }

        public String getText() {
            return "text";
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void givenPartsOfAForm_whenSent_thenTheyArriveAsThePurposeSeesThem() {
        run(mailer -> mailer.parts(READER, "hello"));

        assertThat(server.arrivals())
                .singleElement()
                .satisfies(arrival -> assertThat(arrival.body())
                        .contains(Patron.NAME, "hello")
                        .doesNotContain(Patron.PHONE));
    }

    @Test
    void givenAPartThatIsInTheAddressToo_whenSent_thenNothingLeaves() {
        assertThat(refused(mailer -> mailer.partsAt(READER)))
                .hasMessageContaining("Reader would become the text of an address");
        assertThat(server.arrivals()).isEmpty();
    }

    @Test
    void givenAGetterThatHandsOutAMarkedObject_whenAQueryIsMadeOfIt_thenNothingLeaves() {
        assertThat(refused(mailer -> mailer.findBy(new Criteria())))
                .hasMessageContaining("Criteria.patron: Patron would become the text of an address");
        run(mailer -> mailer.findBy(new Query("text")));

        assertThat(server.arrivals()).extracting(Arrival::path).containsExactly("/patrons");
    }

    /** Nobody in it. */
    public record Query(String text) {

        public String getText() {
            return text;
        }
    }

    @Test
    void givenAMarkOnTheClientOfAnInheritedMethod_whenSent_thenItCounts() {
        runner.run(context -> {
            Privet privet = context.getBean(Privet.class);
            FeignCalls calls = context.getBean(FeignCalls.class);
            try (PurposeScope scope = privet.use(Mailing.class)) {
                assertThat(scope.plans()).isEmpty();
                client(calls, Inheriting.class, server.elsewhere("")).enrol(READER);
                assertThatThrownBy(() -> client(calls, Enrolling.class, server.elsewhere(""))
                                .enrol(READER))
                        .hasRootCauseInstanceOf(PrivacyFailureException.class);
            }
            assertThat(server.arrivals())
                    .singleElement()
                    .satisfies(arrival ->
                            assertThat(arrival.body()).contains(Patron.NAME).doesNotContain(Patron.PHONE));
        });
    }

    /** A call under a purpose. */
    private interface Call {

        void on(Mailer mailer);
    }

    private void run(Call call) {
        runner.run(context -> {
            try (PurposeScope scope = context.getBean(Privet.class).use(Mailing.class)) {
                assertThat(scope.plans()).isEmpty();
                call.on(client(context.getBean(FeignCalls.class), Mailer.class, server.at("")));
            }
        });
    }

    private PrivacyFailureException refused(Call call) {
        Throwable thrown = catchThrowable(() -> run(call));
        assertThat(thrown).isInstanceOf(PrivacyFailureException.class);
        return (PrivacyFailureException) thrown;
    }

    private static <T> T client(FeignCalls calls, Class<T> type, String address) {
        return Feign.builder()
                .contract(new NamesTwice())
                .encoder(new Rewriting())
                .queryMapEncoder(new BeanQueryMapEncoder())
                .addCapability(calls)
                .target(type, address);
    }

    /** Names each part of a form once more in braces, whether it is in the address or not. */
    private static final class NamesTwice implements Contract {

        @Override
        public List<MethodMetadata> parseAndValidateMetadata(Class<?> type) {
            List<MethodMetadata> methods = new DefaultContract().parseAndValidateMetadata(type);
            methods.stream()
                    .filter(method -> method.queryMapIndex() == null)
                    .forEach(method -> method.indexToName().replaceAll((position, names) -> {
                        List<String> twice = new ArrayList<>(names);
                        names.forEach(name -> {
                            twice.add("{" + name + "}");
                            if (!method.formParams().contains(name)) {
                                method.formParams().add(name);
                            }
                        });
                        return twice;
                    }));
            return methods;
        }
    }

    /** Knows nothing of purposes, and knows a form only by a type of content that it then writes anew. */
    private static final class Rewriting implements Encoder {

        private static final String TYPE = "Content-Type";

        @Override
        public void encode(Object object, Type bodyType, RequestTemplate template) {
            if (object instanceof Map
                    && !template.headers().getOrDefault(TYPE, List.of()).contains(FORM)) {
                throw new EncodeException("no form");
            }
            template.removeHeader(TYPE);
            template.header(TYPE, FORM + ";boundary=17");
            template.body(new JsonMapper().writeValueAsBytes(object), StandardCharsets.UTF_8);
        }
    }
}
