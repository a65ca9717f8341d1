/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.test.slice;

import static dev.privet.spring.test.slice.ReaderController.READER;
import static dev.privet.testing.PrivetAssertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.requestTo;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withSuccess;

import dev.privet.Privet;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.gate.PurposeScope;
import dev.privet.spring.test.ResponseText;
import dev.privet.vocabulary.Purpose;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.http.client.MockClientHttpRequest;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.ClassUtils;
import org.springframework.web.client.RestClient;
import reactor.core.publisher.Hooks;

/**
 * The slices of Boot's whose libraries are not there: what they would import of ours, beside what they have themselves. That Boot finds these files by
 * their names is Boot's part.
 */
class OtherSlicesTest {

    private static final String ADDRESS = "https://mailer.example/readers";

    @AfterAll
    static void stop() {
        Hooks.disableAutomaticContextPropagation();
    }

    private static Class<?>[] imported(String annotation) {
        String file = "/META-INF/spring/" + annotation + ".imports";
        try (InputStream in = Objects.requireNonNull(OtherSlicesTest.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replace("optional:", ""))
                    .map(name -> ClassUtils.resolveClassName(name, null))
                    .toArray(Class<?>[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("try") // The purpose works by being in force.
    private static void underPurpose(ApplicationContext context, Class<? extends Purpose> purpose, Runnable task) {
        try (PurposeScope scope = context.getBean(Privet.class).use(purpose)) {
            task.run();
        }
    }

    @Test
    void givenWebFluxTest_whenAControllerIsAsked_thenItsPurposeDecides() {
        new ReactiveWebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(Stream.of(
                                imported("org.springframework.boot.test.autoconfigure.json.AutoConfigureJson"),
                                imported("org.springframework.boot.webflux.test.autoconfigure.AutoConfigureWebFlux"),
                                new Class<?>[] {
                                    JacksonAutoConfiguration.class,
                                    CodecsAutoConfiguration.class,
                                    WebFluxAutoConfiguration.class
                                })
                        .flatMap(Stream::of)
                        .distinct()
                        .toArray(Class<?>[]::new)))
                .withPropertyValues("spring.reactor.context-propagation=auto")
                .withUserConfiguration(Controllers.class)
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    WebTestClient web = WebTestClient.bindToApplicationContext(
                                    (ApplicationContext) context.getSourceApplicationContext())
                            .build();
                    String answer = ResponseText.of(
                            web.get().uri("/readers/0").exchange().expectBody().returnResult());

                    assertThat(answer)
                            .contains("Content-Type: application/json", "\"id\":0")
                            .revealsOnly(READER, "name");
                    assertThat(ResponseText.of(
                                    web.get().uri("/readers/0").exchange().returnResult(byte[].class)))
                            .isEqualTo(answer);
                    assertThat(ResponseText.of(
                                    web.get().uri("/nobody").exchange().returnResult(String.class)))
                            .isEqualTo("\n\n");
                });
    }

    private static ApplicationContextRunner clients() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(Stream.of(
                                imported(
                                        "org.springframework.boot.restclient.test.autoconfigure.AutoConfigureRestClient"),
                                new Class<?>[] {
                                    HttpMessageConvertersAutoConfiguration.class,
                                    RestClientAutoConfiguration.class,
                                    RestTemplateAutoConfiguration.class
                                })
                        .flatMap(Stream::of)
                        .toArray(Class<?>[]::new)))
                .withUserConfiguration(Packages.class);
    }

    private static void post(RestClient.Builder client) {
        client.build()
                .post()
                .uri(ADDRESS)
                .contentType(MediaType.APPLICATION_JSON)
                .body(READER.object())
                .retrieve()
                .toBodilessEntity();
    }

    @Test
    void givenRestClientTest_whenAReaderIsSentToADeclaredHost_thenTheMockGetsWhatThePurposeSees() {
        clients()
                .withPropertyValues(
                        "privet.http.recipients[0].hosts=mailer.example",
                        "privet.http.recipients[0].name=Example Mailing Ltd",
                        "privet.http.recipients[0].country=GB")
                .run(context -> {
                    RestClient.Builder client = context.getBean(RestClient.Builder.class);
                    MockRestServiceServer server =
                            MockRestServiceServer.bindTo(client).build();
                    server.expect(requestTo(ADDRESS))
                            .andExpect(request -> assertThat(((MockClientHttpRequest) request).getBodyAsString())
                                    .revealsOnly(READER, "name"))
                            .andRespond(withSuccess());

                    underPurpose(context, Reader.Desk.class, () -> post(client));

                    server.verify();
                });
    }

    @Test
    void givenRestClientTest_whenAReaderIsSentToAnybodyElse_thenItIsRefused() {
        clients().run(context -> {
            RestClient.Builder client = context.getBean(RestClient.Builder.class);
            MockRestServiceServer.bindTo(client).build();
            Throwable[] thrown = new Throwable[1];

            underPurpose(context, Reader.Desk.class, () -> thrown[0] = catchThrowable(() -> post(client)));

            assertThat(thrown[0]).isInstanceOf(PrivacyFailureException.class).hasMessageContaining("PRIVET-0305");
        });
    }

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage
    static class Packages {}

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage
    @Import(ReaderController.class)
    static class Controllers {}
}
