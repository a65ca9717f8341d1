/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.URI;
import java.net.http.HttpClient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.restclient.RestTemplateBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** A request factory that the host puts on a builder after Privet was there: what is sent through it is judged all the same. */
class OwnRequestFactoryTest extends CallTest {

    /** The ways to put one there. */
    enum Builder {
        REST_CLIENT {
            @Override
            void post(ApplicationContext context, ClientHttpRequestFactory factory, String address) {
                context.getBean(RestClient.Builder.class)
                        .requestFactory(factory)
                        .build()
                        .post()
                        .uri(URI.create(address))
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(new Patron())
                        .retrieve()
                        .toBodilessEntity();
            }
        },
        REST_CLIENT_WITH_INTERCEPTOR {
            @Override
            void post(ApplicationContext context, ClientHttpRequestFactory factory, String address) {
                context.getBean(RestClient.Builder.class)
                        .requestFactory(factory)
                        .requestInterceptor((request, body, execution) -> execution.execute(request, body))
                        .build()
                        .post()
                        .uri(URI.create(address))
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(new Patron())
                        .retrieve()
                        .toBodilessEntity();
            }
        },
        REST_TEMPLATE {
            @Override
            void post(ApplicationContext context, ClientHttpRequestFactory factory, String address) {
                context.getBean(RestTemplateBuilder.class)
                        .requestFactory(() -> factory)
                        .build()
                        .postForLocation(URI.create(address), new Patron());
            }
        };

        abstract void post(ApplicationContext context, ClientHttpRequestFactory factory, String address);
    }

    private static ClientHttpRequestFactory following(HttpClient.Redirect redirects) {
        return new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().followRedirects(redirects).build());
    }

    @ParameterizedTest
    @EnumSource
    void givenADeclaredHost_whenAMarkedObjectIsSent_thenItArrivesAsThePurposeSeesIt(Builder builder) {
        runner.withPropertyValues(MAILER).run(context -> {
            underPurpose(
                    context,
                    Patron.Mailing.class,
                    () -> builder.post(context, following(HttpClient.Redirect.NEVER), server.at("/in")));

            assertThat(server.arrivals())
                    .singleElement()
                    .satisfies(arrival -> assertThat(arrival.body())
                            .contains(Patron.MAILED)
                            .doesNotContain(Patron.EMAIL, Patron.PHONE));
        });
    }

    @ParameterizedTest
    @EnumSource
    void givenAHostThatNobodyDeclared_whenAMarkedObjectIsSent_thenNothingLeaves(Builder builder) {
        runner.withPropertyValues(MAILER).run(context -> {
            Throwable[] thrown = new Throwable[1];
            underPurpose(
                    context,
                    Patron.Mailing.class,
                    () -> thrown[0] = catchThrowable(() ->
                            builder.post(context, following(HttpClient.Redirect.NEVER), server.elsewhere("/in"))));

            assertThat(refusal(thrown[0])).hasMessageContaining("PRIVET-0305");
            assertThat(server.arrivals()).isEmpty();
        });
    }
}
