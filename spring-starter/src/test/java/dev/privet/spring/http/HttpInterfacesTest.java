/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.privet.annotation.RecipientRole;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.spring.http.Patron.Mailing;
import dev.privet.spring.http.RecordingServer.Arrival;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import org.springframework.web.service.registry.HttpServiceGroup.ClientType;
import org.springframework.web.service.registry.ImportHttpServices;

/** HTTP interfaces say themselves who receives what they send. */
class HttpInterfacesTest extends CallTest {

    /** Over which client Spring makes them. */
    enum Over {
        REST(OverRest.class),
        WEB(OverWeb.class);

        private final Class<?> configuration;

        Over(Class<?> configuration) {
            this.configuration = configuration;
        }
    }

    @ParameterizedTest
    @EnumSource
    void givenARecipientOnTheInterface_whenAMarkedObjectIsSent_thenItArrivesAsThePurposeSeesIt(Over over) {
        run(over, context -> {
            underPurpose(
                    context, Mailing.class, () -> context.getBean(Mailer.class).enrol(new Patron()));

            assertThat(server.arrivals()).containsExactly(new Arrival("localhost", "/patrons", Patron.MAILED));
        });
    }

    @ParameterizedTest
    @EnumSource
    void givenNobodyOnTheInterface_whenAMarkedObjectIsSent_thenNothingLeaves(Over over) {
        run(over, context -> {
            PrivacyFailureException refusal =
                    refused(context, () -> context.getBean(Silent.class).enrol(new Patron()));

            assertThat(refusal).hasMessageContaining("privet.http.recipients[0].hosts=localhost");
            assertThat(server.arrivals()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void givenAMarkedObjectForTheAddress_whenCalled_thenNothingLeaves(Over over) {
        run(over, context -> {
            Mailer mailer = context.getBean(Mailer.class);
            List<Runnable> calls = List.of(
                    () -> mailer.inPath(new Patron()),
                    () -> mailer.inQuery(List.of(new Patron())),
                    () -> mailer.inHeader(new Patron()));

            assertThat(calls)
                    .allSatisfy(call -> assertThat(refused(context, call))
                            .hasMessageContaining("Mailer.in")
                            .hasMessageContaining("Patron would become the text of an address"));
            assertThat(server.arrivals()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void givenAnIdForTheAddress_whenCalled_thenItArrives(Over over) {
        run(over, context -> {
            context.getBean(Mailer.class).byId("17");

            assertThat(server.arrivals()).extracting(Arrival::path).containsExactly("/by/17");
        });
    }

    @Test
    void givenTheSameRecipientInTheProperties_whenSent_thenBothHold() {
        runner.withPropertyValues(MAILER)
                .withUserConfiguration(OverRest.class)
                .withPropertyValues("spring.http.serviceclient.default.base-url=" + server.at(""))
                .run(context -> {
                    underPurpose(
                            context,
                            Mailing.class,
                            () -> context.getBean(Mailer.class).enrol(new Patron()));

                    assertThat(server.arrivals()).hasSize(1);
                });
    }

    @Test
    void givenAnotherRecipientInTheProperties_whenSent_thenNothingLeaves() {
        runner.withPropertyValues(MAILER)
                .withUserConfiguration(OverRest.class)
                .withPropertyValues(
                        "privet.http.recipients[0].name=Example Post Ltd",
                        "spring.http.serviceclient.default.base-url=" + server.at(""))
                .run(context -> {
                    PrivacyFailureException refusal =
                            refused(context, () -> context.getBean(Mailer.class).enrol(new Patron()));

                    assertThat(refusal).hasMessageContainingAll("Example Mailing Ltd", "Example Post Ltd");
                    assertThat(server.arrivals()).isEmpty();
                });
    }

    @Test
    void givenAFactoryOfTheHost_whenHandedOver_thenItsInterfacesAreJudgedToo() {
        runner.run(context -> {
            RestClient client = context.getBean(RestClient.Builder.class)
                    .baseUrl(server.at(""))
                    .build();
            HttpServiceProxyFactory.Builder factory =
                    HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client));
            context.getBean(HttpInterfaces.class).judge(factory);
            Mailer mailer = factory.build().createClient(Mailer.class);

            underPurpose(context, Mailing.class, () -> mailer.enrol(new Patron()));

            assertThat(server.arrivals()).extracting(Arrival::body).containsExactly(Patron.MAILED);
        });
    }

    @Test
    void givenMistakesOnAnInterface_whenStarted_thenTheStartEndsWithAllOfThem() {
        runner.withUserConfiguration(Mistaken.class).run(context -> {
            assertThat(context).hasFailed();
            assertThat(context.getStartupFailure())
                    .rootCause()
                    .isInstanceOf(PrivacyConfigurationException.class)
                    .hasMessageContaining("(3)")
                    .hasMessageContaining("@Recipient on WrongMailer")
                    .hasMessageContaining("'Atlantis'")
                    .hasMessageContaining("'HANDSHAKE'");
        });
    }

    private void run(Over over, Consumer<ApplicationContext> expectation) {
        runner.withUserConfiguration(over.configuration)
                .withPropertyValues("spring.http.serviceclient.default.base-url=" + server.at(""))
                .run(expectation::accept);
    }

    private static PrivacyFailureException refused(ApplicationContext context, Runnable call) {
        Throwable[] thrown = new Throwable[1];
        underPurpose(context, Mailing.class, () -> thrown[0] = catchThrowable(call::run));
        return refusal(thrown[0]);
    }

    /** Who receives it is said. */
    @Recipient(name = "Example Mailing Ltd", country = "GB", role = RecipientRole.PROCESSOR)
    interface Mailer {

        @PostExchange("/patrons")
        void enrol(@RequestBody Patron patron);

        @PostExchange("/by/{patron}")
        void inPath(@PathVariable Patron patron);

        @PostExchange("/by")
        void inQuery(@RequestParam List<Patron> patrons);

        @PostExchange("/by")
        void inHeader(@RequestHeader("X-Patron") Patron patron);

        @PostExchange("/by/{id}")
        void byId(@PathVariable String id);
    }

    /** Who receives it is not said. */
    interface Silent {

        @PostExchange("/patrons")
        void enrol(@RequestBody Patron patron);
    }

    /** What is said is wrong. */
    @Recipient(name = " ", country = "Atlantis", role = RecipientRole.CONTROLLER, safeguards = "HANDSHAKE")
    interface WrongMailer {

        @PostExchange("/patrons")
        void enrol(@RequestBody Patron patron);
    }

    @Configuration(proxyBeanMethods = false)
    @ImportHttpServices(types = {Mailer.class, Silent.class})
    static class OverRest {}

    @Configuration(proxyBeanMethods = false)
    @ImportHttpServices(
            types = {Mailer.class, Silent.class},
            clientType = ClientType.WEB_CLIENT)
    static class OverWeb {}

    @Configuration(proxyBeanMethods = false)
    @ImportHttpServices(types = WrongMailer.class)
    static class Mistaken {}
}
