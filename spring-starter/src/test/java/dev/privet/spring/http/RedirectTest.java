/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.spring.http.Patron.Mailing;
import dev.privet.spring.http.RecordingServer.Arrival;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.restclient.RestClientCustomizer;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.support.HttpRequestWrapper;

/** An answer, or an interceptor, may send a call on to somebody whom nobody judged. */
class RedirectTest extends CallTest {

    private static final String IMPERATIVE = "spring.http.clients.imperative.factory=";

    private record Ping(String text) {}

    @ParameterizedTest
    @CsvSource({"REST_CLIENT,jdk", "REST_CLIENT,reactor", "REST_TEMPLATE,jdk", "REST_TEMPLATE,reactor", "WEB_CLIENT,jdk"
    })
    void givenPersonalData_whenTheAnswerLeadsElsewhere_thenItGoesNoFurther(Sender sender, String factory) {
        runner.withPropertyValues(MAILER)
                .withPropertyValues(IMPERATIVE + factory)
                .run(context -> {
                    PrivacyFailureException refusal = refused(context, sender, new Patron());

                    assertThat(server.arrivals()).containsExactly(new Arrival("localhost", "/moved", Patron.MAILED));
                    assertThat(refusal)
                            .hasMessageContaining("127.0.0.1")
                            .hasMessageNotContainingAny("who=", "Zylpha", "/final");
                });
    }

    @ParameterizedTest
    @CsvSource({"REST_CLIENT,jdk", "REST_CLIENT,reactor", "REST_TEMPLATE,jdk"})
    void givenNothingPersonal_whenTheAnswerLeadsElsewhere_thenItFollowsAsEver(Sender sender, String factory) {
        runner.withPropertyValues(MAILER)
                .withPropertyValues(IMPERATIVE + factory)
                .run(context -> {
                    sender.post(context, server.at("/moved"), new Ping("one"));

                    assertThat(server.arrivals())
                            .containsExactly(
                                    new Arrival("localhost", "/moved", "{\"text\":\"one\"}"),
                                    new Arrival("127.0.0.1", "/final", "{\"text\":\"one\"}"));
                });
    }

    @ParameterizedTest
    @CsvSource({"REST_CLIENT,jdk", "WEB_CLIENT,jdk"})
    void givenObserving_whenTheAnswerLeadsElsewhere_thenItFollowsAsEver(Sender sender, String factory) {
        runner.withPropertyValues("privet.mode=observe", IMPERATIVE + factory).run(context -> {
            underPurpose(context, Mailing.class, () -> sender.post(context, server.at("/moved"), new Patron()));

            assertThat(server.arrivals()).extracting(Arrival::host).containsExactly("localhost", "127.0.0.1");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1,true", // judged for an address that is one
        "localhost,false" // a name of a service, which a load balancer resolves
    })
    void givenPersonalData_whenAnInterceptorLeadsElsewhere_thenItGoesNowhereUnlessANameIsResolved(
            String host, boolean isRefused) {
        String other = host.equals("localhost") ? "127.0.0.1" : "localhost";
        runner.withPropertyValues(MAILER)
                .withPropertyValues("privet.http.recipients[0].hosts=" + host)
                .withBean(
                        RestClientCustomizer.class,
                        () -> client -> client.requestInterceptor(
                                (request, body, execution) -> execution.execute(elsewhere(request, other), body)))
                .run(context -> {
                    Throwable[] thrown = new Throwable[1];
                    String address = server.at("/in").replace("localhost", host);
                    underPurpose(
                            context,
                            Mailing.class,
                            () -> thrown[0] =
                                    catchThrowable(() -> Sender.REST_CLIENT.post(context, address, new Patron())));

                    if (isRefused) {
                        assertThat(refusal(thrown[0])).hasMessageContaining("would send it to " + other);
                        assertThat(server.arrivals()).isEmpty();
                    } else {
                        assertThat(thrown[0]).isNull();
                        assertThat(server.arrivals()).extracting(Arrival::host).containsExactly(other);
                    }
                });
    }

    private static HttpRequest elsewhere(HttpRequest request, String host) {
        return new HttpRequestWrapper(request) {
            @Override
            public URI getURI() {
                return URI.create(request.getURI().toString().replaceFirst("//[^:]+:", "//" + host + ":"));
            }
        };
    }

    private PrivacyFailureException refused(ApplicationContext context, Sender sender, Object body) {
        Throwable[] thrown = new Throwable[1];
        underPurpose(
                context,
                Mailing.class,
                () -> thrown[0] = catchThrowable(() -> sender.post(context, server.at("/moved"), body)));
        return refusal(thrown[0]);
    }
}
