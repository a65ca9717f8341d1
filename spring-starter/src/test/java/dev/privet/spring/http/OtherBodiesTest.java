/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.spring.http.Patron.Mailing;
import dev.privet.spring.http.RecordingServer.Arrival;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.restclient.RestTemplateBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;

/** Bodies that something else than Privet's Jackson writes, and clients that the host has changed. */
class OtherBodiesTest extends CallTest {

    private static final MultiValueMap<String, Object> PARTS = new LinkedMultiValueMap<>();

    static {
        PARTS.add("patron", new Patron());
    }

    @Test
    void givenAFormWithAMarkedObject_whenSent_thenNothingLeaves() {
        runner.withPropertyValues(MAILER).run(context -> {
            assertThat(refused(
                            context,
                            () -> client(context)
                                    .post()
                                    .uri(server.at("/form"))
                                    .contentType(MediaType.MULTIPART_FORM_DATA)
                                    .body(PARTS)
                                    .retrieve()
                                    .toBodilessEntity()))
                    .hasMessageContaining("Patron would be written by AllEncompassingFormHttpMessageConverter");
            assertThat(refused(
                            context,
                            () -> context.getBean(WebClient.Builder.class)
                                    .build()
                                    .post()
                                    .uri(server.at("/form"))
                                    .body(BodyInserters.fromMultipartData("patron", new Patron()))
                                    .retrieve()
                                    .toBodilessEntity()
                                    .block()))
                    .hasMessageContaining("Patron would be written by");
            assertThat(server.arrivals()).isEmpty();
        });
    }

    @Test
    void givenAFormOfTexts_whenSent_thenItArrives() {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("id", "17");
        runner.run(context -> {
            client(context)
                    .post()
                    .uri(server.at("/form"))
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(form)
                    .retrieve()
                    .toBodilessEntity();
            context.getBean(WebClient.Builder.class)
                    .build()
                    .post()
                    .uri(server.at("/form"))
                    .body(BodyInserters.fromFormData("id", "17"))
                    .retrieve()
                    .toBodilessEntity()
                    .block();

            assertThat(server.arrivals()).extracting(Arrival::body).containsExactly("id=17", "id=17");
        });
    }

    @Test
    void givenTextsAndFiles_whenSent_thenNobodyLooksIntoThem() {
        runner.run(context -> {
            client(context)
                    .post()
                    .uri(server.at("/t"))
                    .body("a text")
                    .retrieve()
                    .toBodilessEntity();
            client(context)
                    .post()
                    .uri(server.at("/t"))
                    .body(new ByteArrayResource("a file".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                    .retrieve()
                    .toBodilessEntity();
            context.getBean(WebClient.Builder.class)
                    .build()
                    .post()
                    .uri(server.at("/t"))
                    .bodyValue("a text")
                    .retrieve()
                    .toBodilessEntity()
                    .block();

            assertThat(server.arrivals()).extracting(Arrival::body).containsExactly("a text", "a file", "a text");
        });
    }

    @Test
    void givenAMapperWithoutTheModule_whenAMarkedObjectIsSent_thenNothingLeaves() {
        runner.withPropertyValues(MAILER).run(context -> {
            RestClient own = context.getBean(RestClient.Builder.class)
                    .configureMessageConverters(
                            converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter()))
                    .build();

            assertThat(refused(context, () -> post(own, new Patron())))
                    .hasMessageContaining("Patron would be written by JacksonJsonHttpMessageConverter");
            assertThat(server.arrivals()).isEmpty();
        });
    }

    @Test
    void givenAMapperOfItsOwnForAClass_whenAMarkedObjectIsSent_thenItCountsToo() {
        JacksonJsonHttpMessageConverter converter = new JacksonJsonHttpMessageConverter();
        runner.withPropertyValues(MAILER).run(context -> {
            JacksonJsonHttpMessageConverter guarded =
                    new JacksonJsonHttpMessageConverter(context.getBean(tools.jackson.databind.json.JsonMapper.class));
            guarded.registerMappersForType(
                    Patron.class, mappers -> mappers.put(MediaType.APPLICATION_JSON, converter.getMapper()));
            RestClient own = context.getBean(RestClient.Builder.class)
                    .configureMessageConverters(converters -> converters.addCustomConverter(guarded))
                    .build();

            assertThat(refused(context, () -> post(own, new Patron()))).hasMessageContaining("Patron");
            assertThat(server.arrivals()).isEmpty();
        });
    }

    @Test
    void givenConvertersOfTheHostAlone_whenAMarkedObjectIsSent_thenNothingLeavesAndOthersDo() {
        runner.withPropertyValues(MAILER).run(context -> {
            RestClient bare = context.getBean(RestClient.Builder.class)
                    .configureMessageConverters(converters ->
                            converters.disableDefaults().addCustomConverter(new JacksonJsonHttpMessageConverter()))
                    .build();

            post(bare, List.of("one"));

            assertThat(refused(context, () -> post(bare, List.of(new Patron()))))
                    .hasMessageContaining("Patron");
            assertThat(server.arrivals()).extracting(Arrival::body).containsExactly("[\"one\"]");
        });
    }

    @Test
    void givenAnInterceptor_whenItReadsTheBody_thenItSeesWhatLeaves() {
        StringBuilder seen = new StringBuilder();
        runner.withPropertyValues(MAILER).run(context -> {
            RestClient own = context.getBean(RestClient.Builder.class)
                    .requestInterceptor((request, body, execution) -> {
                        seen.append(new String(body, java.nio.charset.StandardCharsets.UTF_8));
                        return execution.execute(request, body);
                    })
                    .build();

            underPurpose(context, Mailing.class, () -> post(own, new Patron()));

            assertThat(seen).hasToString(Patron.MAILED);
            assertThat(server.arrivals()).extracting(Arrival::body).containsExactly(Patron.MAILED);
        });
    }

    @Test
    void givenAStreamOfMarkedObjects_whenSentAsOneDocument_thenItArrivesAsThePurposeSeesIt() {
        runner.withPropertyValues(MAILER).run(context -> {
            underPurpose(context, Mailing.class, () -> stream(context, MediaType.APPLICATION_JSON));

            assertThat(server.arrivals())
                    .extracting(Arrival::body)
                    .containsExactly("[" + Patron.MAILED + "," + Patron.MAILED + "]");
        });
    }

    @Test
    void givenAStreamOfMarkedObjects_whenSentOneByOne_thenNothingLeaves() {
        runner.withPropertyValues(MAILER).run(context -> {
            assertThat(refused(context, () -> stream(context, MediaType.APPLICATION_NDJSON)))
                    .hasMessageContaining("a stream of JSON");
            assertThat(server.arrivals()).extracting(Arrival::body).allMatch(String::isEmpty);
        });
    }

    @Test
    void givenARestTemplate_whenAConverterIsAddedByItsBuilder_thenThatOneIsJudgedToo() {
        runner.withPropertyValues(MAILER).run(context -> {
            RestTemplateBuilder builder =
                    context.getBean(RestTemplateBuilder.class).messageConverters(new JacksonJsonHttpMessageConverter());

            assertThat(refused(
                            context,
                            () -> builder.build().postForLocation(URI.create(server.at("/patrons")), new Patron())))
                    .hasMessageContaining("Patron would be written by JacksonJsonHttpMessageConverter");
            assertThat(server.arrivals()).isEmpty();
        });
    }

    @Test
    void givenAClientOfTheJdkThatFollowsRedirects_whenHandedOver_thenItIsRefused() {
        runner.run(context -> Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> context.getBean(JudgedHttpClient.class)
                        .over(HttpClient.newBuilder()
                                .followRedirects(HttpClient.Redirect.NORMAL)
                                .build()))
                .withMessageContaining("Redirect.NEVER"));
    }

    private void stream(ApplicationContext context, MediaType mediaType) {
        context.getBean(WebClient.Builder.class)
                .build()
                .post()
                .uri(server.at("/patrons"))
                .contentType(mediaType)
                .body(Flux.just(new Patron(), new Patron()), Patron.class)
                .retrieve()
                .toBodilessEntity()
                .block();
    }

    private void post(RestClient client, Object body) {
        client.post()
                .uri(server.at("/patrons"))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toBodilessEntity();
    }

    private static RestClient client(ApplicationContext context) {
        return context.getBean(RestClient.Builder.class).build();
    }

    private static PrivacyFailureException refused(ApplicationContext context, Runnable call) {
        Throwable[] thrown = new Throwable[1];
        underPurpose(context, Mailing.class, () -> thrown[0] = catchThrowable(call::run));
        return refusal(thrown[0]);
    }
}
