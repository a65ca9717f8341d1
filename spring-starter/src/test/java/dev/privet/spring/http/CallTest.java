/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.http;

import dev.privet.Privet;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.gate.PurposeScope;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.PrivetCustomizer;
import dev.privet.spring.jackson.PrivetJacksonAutoConfiguration;
import dev.privet.vocabulary.Purpose;
import org.junit.jupiter.api.AfterEach;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.imperative.ImperativeHttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.service.HttpServiceClientPropertiesAutoConfiguration;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestTemplateAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.service.HttpServiceClientAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.boot.webclient.autoconfigure.service.ReactiveHttpServiceClientAutoConfiguration;
import org.springframework.context.ApplicationContext;

/** What tests of calls need: an application with clients, and a server. */
abstract class CallTest {

    static final String[] MAILER = {
        "privet.http.recipients[0].hosts=localhost",
        "privet.http.recipients[0].name=Example Mailing Ltd",
        "privet.http.recipients[0].country=GB",
        "privet.http.recipients[0].role=processor"
    };

    final RecordingServer server = new RecordingServer();

    final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    PrivetAutoConfiguration.class,
                    PrivetJacksonAutoConfiguration.class,
                    PrivetHttpAutoConfiguration.class,
                    PrivetHttpClientAutoConfiguration.class,
                    PrivetHttpInterfaceAutoConfiguration.class,
                    PrivetRedirectAutoConfiguration.class,
                    PrivetRestClientAutoConfiguration.class,
                    PrivetWebClientAutoConfiguration.class,
                    JacksonAutoConfiguration.class,
                    CodecsAutoConfiguration.class,
                    HttpMessageConvertersAutoConfiguration.class,
                    HttpClientAutoConfiguration.class,
                    ImperativeHttpClientAutoConfiguration.class,
                    ReactiveHttpClientAutoConfiguration.class,
                    RestClientAutoConfiguration.class,
                    RestTemplateAutoConfiguration.class,
                    WebClientAutoConfiguration.class,
                    HttpServiceClientPropertiesAutoConfiguration.class,
                    HttpServiceClientAutoConfiguration.class,
                    ReactiveHttpServiceClientAutoConfiguration.class))
            .withBean(Ledger.class, InMemoryLedger::new)
            .withBean(PrivetCustomizer.class, () -> builder -> builder.marked(Patron.class));

    @AfterEach
    void stop() {
        server.close();
    }

    @SuppressWarnings("try") // The purpose works by being in force.
    static void underPurpose(ApplicationContext context, Class<? extends Purpose> purpose, Runnable task) {
        try (PurposeScope scope = context.getBean(Privet.class).use(purpose)) {
            task.run();
        }
    }

    /** What refused, wherever a client has wrapped it. */
    static PrivacyFailureException refusal(Throwable thrown) {
        for (Throwable next = thrown; next != null; next = next.getCause()) {
            if (next instanceof PrivacyFailureException refusal) {
                return refusal;
            }
        }
        throw new AssertionError("no refusal", thrown);
    }
}
