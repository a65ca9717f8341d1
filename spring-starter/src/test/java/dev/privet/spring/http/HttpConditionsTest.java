/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.Privet;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.spring.http.Patron.Mailing;
import dev.privet.spring.http.RecordingServer.Arrival;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.restclient.RestClientCustomizer;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.webclient.WebClientCustomizer;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import tools.jackson.databind.json.JsonMapper;

/** When what is there, and what properties must not say. */
class HttpConditionsTest extends CallTest {

    private final ApplicationContextRunner bare = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    PrivetHttpAutoConfiguration.class,
                    PrivetHttpClientAutoConfiguration.class,
                    PrivetHttpInterfaceAutoConfiguration.class,
                    PrivetRedirectAutoConfiguration.class,
                    PrivetRestClientAutoConfiguration.class,
                    PrivetWebClientAutoConfiguration.class));

    private static final String[] BEANS = {
        "privetOutgoingCalls",
        "privetHttpClient",
        "privetHttpInterfaces",
        "privetRestClientGroups",
        "privetWebClientGroups",
        "privetStayingClients",
        "privetRestClientCustomizer",
        "privetRestTemplateCustomizer",
        "privetWebClientCustomizer"
    };

    @Test
    void givenEverything_whenStarted_thenAllOfItIsThere() {
        runner.run(context -> assertThat(context.getBeanDefinitionNames()).contains(BEANS));
    }

    @Test
    void givenNoPrivet_whenStarted_thenNothingIsThere() {
        bare.run(context ->
                assertThat(context).hasNotFailed().getBeanNames(Object.class).doesNotContain(BEANS));
    }

    @Test
    void givenOnlyPrivet_whenStarted_thenTheRecipientsAreJudgedAllTheSame() {
        bare.withBean(
                        Privet.class,
                        () -> Privet.builder()
                                .ledger(new dev.privet.ledger.InMemoryLedger())
                                .build())
                .withPropertyValues("privet.http.recipients[0].hosts=*")
                .run(context -> assertThat(context).hasFailed());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "JDK")
    void givenPrivetSwitchedOff_whenAMarkedObjectIsSent_thenItArrivesAsEver(Sender sender) {
        runner.withPropertyValues("privet.enabled=false").run(context -> {
            assertThat(context.getBeanDefinitionNames()).doesNotContain(BEANS);
            sender.post(context, server.at("/patrons"), new Patron());

            assertThat(server.arrivals())
                    .singleElement()
                    .satisfies(arrival -> assertThat(arrival.body()).contains(Patron.NAME, Patron.EMAIL, Patron.PHONE));
        });
    }

    @Test
    void givenNoRestClientOfBoot_whenStarted_thenTheOthersAreThere() {
        withoutClass(RestClientCustomizer.class, "privetRestClientCustomizer", "privetWebClientCustomizer");
    }

    @Test
    void givenNoWebClientOfBoot_whenStarted_thenTheOthersAreThere() {
        withoutClass(WebClientCustomizer.class, "privetWebClientCustomizer", "privetRestClientCustomizer");
    }

    @Test
    void givenNoHttpInterfaces_whenStarted_thenTheOthersAreThere() {
        withoutClass(HttpServiceProxyFactory.class, "privetHttpInterfaces", "privetRestClientCustomizer");
    }

    @Test
    void givenNoHttpClientsOfBoot_whenStarted_thenTheOthersAreThere() {
        withoutClass(ClientHttpRequestFactoryBuilder.class, "privetStayingClients", "privetRestClientCustomizer");
    }

    @Test
    void givenNoJackson_whenStarted_thenTheOthersAreThere() {
        withoutClass(JsonMapper.class, "privetHttpClient", "privetRestClientCustomizer");
    }

    private void withoutClass(Class<?> missing, String gone, String there) {
        bare.withBean(
                        Privet.class,
                        () -> Privet.builder()
                                .ledger(new dev.privet.ledger.InMemoryLedger())
                                .build())
                .withClassLoader(new FilteredClassLoader(missing))
                .run(context ->
                        assertThat(context).hasNotFailed().doesNotHaveBean(gone).hasBean(there));
    }

    @Test
    void givenMistakes_whenStarted_thenTheStartEndsWithAllOfThem() {
        runner.withPropertyValues(
                        "privet.http.recipients[0].hosts=*.mailer.example,https://api.example/x",
                        "privet.http.recipients[0].name=Example Mailing Ltd",
                        "privet.http.recipients[0].country=GB",
                        "privet.http.recipients[1].hosts=api.mailer.example,*",
                        "privet.http.recipients[1].name=Example Post Ltd",
                        "privet.http.recipients[1].country=IE",
                        "privet.http.recipients[2].hosts=a.example",
                        "privet.http.recipients[2].name=Example Nowhere Ltd",
                        "privet.http.recipients[2].country=Atlantis",
                        "privet.http.recipients[2].safeguards=handshake",
                        "privet.http.recipients[3].country=GB",
                        "privet.http.recipients[4].hosts=b.example",
                        "privet.http.recipients[4].name=Nobody Declared Ltd")
                .run(context -> {
                    assertThat(context).hasFailed();
                    assertThat(context.getStartupFailure())
                            .rootCause()
                            .isInstanceOf(PrivacyConfigurationException.class)
                            .hasMessageContaining("(8)")
                            .hasMessageContaining("'https://api.example/x' is no name of a host")
                            .hasMessageContaining("'*' stands for every host")
                            .hasMessageContaining("'api.mailer.example' meets '*.mailer.example'")
                            .hasMessageContaining("'Atlantis'")
                            .hasMessageContaining("'handshake'")
                            .hasMessageContaining("recipients[3]: it has no host")
                            .hasMessageContaining("recipients[3]: it has no name")
                            .hasMessageContaining("recipients[4]: it has no country, and no purpose declares");
                });
    }

    @Test
    void givenAnUnknownKey_whenStarted_thenTheStartEnds() {
        runner.withPropertyValues(MAILER)
                .withPropertyValues("privet.http.recipients[0].safeguard=idta")
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void givenTheNameOfARecipientThatAPurposeDeclares_whenSent_thenThatOneReceivesIt() {
        runner.withPropertyValues(
                        "privet.http.recipients[0].hosts=localhost",
                        "privet.http.recipients[0].name=Example Mailing Ltd")
                .run(context -> {
                    underPurpose(
                            context,
                            Mailing.class,
                            () -> Sender.REST_CLIENT.post(context, server.at("/patrons"), new Patron()));

                    assertThat(server.arrivals()).extracting(Arrival::body).containsExactly(Patron.MAILED);
                });
    }
}
