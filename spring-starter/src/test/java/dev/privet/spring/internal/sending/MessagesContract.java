/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.privet.Privet;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.gate.PurposeScope;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.PrivetCustomizer;
import dev.privet.spring.http.Patron.Mailing;
import dev.privet.spring.jackson.PrivetJacksonAutoConfiguration;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/** What becomes of a message before it leaves, whichever broker carries it. */
public abstract class MessagesContract {

    private static final String[] CANARY = {
        Penfriend.NAME, Penfriend.EMAIL, Penfriend.PHONE, "Zylpha", "zylpha", "900456"
    };

    private static final Penfriend SOMEBODY = Penfriend.invented();

    private final Class<?> configuration;
    private final Class<?> template;
    private final String prefix;
    private final String places;

    protected MessagesContract(Class<?> configuration, Class<?> template, String prefix, String places) {
        this.configuration = configuration;
        this.template = template;
        this.prefix = prefix;
        this.places = places;
    }

    /** Bodies and headers of all that arrived, as text. */
    protected abstract List<String> arrivals();

    /** Sends by the template of the application. */
    protected abstract void send(ApplicationContext context, String place, Object object);

    /** The application with a template, and a converter of JSON that knows nothing of purposes. */
    protected abstract ApplicationContextRunner application();

    /** The same with a converter whose mapper has the module. */
    protected abstract ApplicationContextRunner guarded();

    protected final ApplicationContextRunner runner(ApplicationContextRunner application) {
        return application
                .withConfiguration(AutoConfigurations.of(
                        PrivetAutoConfiguration.class,
                        PrivetJacksonAutoConfiguration.class,
                        JacksonAutoConfiguration.class,
                        configuration))
                .withBean(Ledger.class, InMemoryLedger::new)
                .withBean(PrivetCustomizer.class, () -> builder -> builder.marked(Penfriend.class));
    }

    protected final ApplicationContextRunner mailing(ApplicationContextRunner application) {
        return runner(application)
                .withPropertyValues(
                        prefix + ".recipients[0]." + places + "=mailing.*",
                        prefix + ".recipients[0].name=Example Mailing Ltd",
                        prefix + ".recipients[0].country=GB",
                        prefix + ".recipients[0].role=processor");
    }

    @SuppressWarnings("try") // The purpose works by being in force.
    protected static void underPurpose(ApplicationContext context, Runnable task) {
        try (PurposeScope scope = context.getBean(Privet.class).use(Mailing.class)) {
            task.run();
        }
    }

    protected static PrivacyFailureException refused(ApplicationContext context, Runnable task) {
        PrivacyFailureException refusal =
                catchThrowableOfType(PrivacyFailureException.class, () -> underPurpose(context, task));
        assertThat(refusal).hasMessageNotContainingAny(CANARY);
        return refusal;
    }

    private static List<LedgerEntry> entries(ApplicationContext context) {
        return context.getBean(Ledger.class).latest(10);
    }

    protected final void assertMinimised(String arrival) {
        assertThat(arrival).contains(Penfriend.NAME, Penfriend.MASKED).doesNotContain(Penfriend.EMAIL, Penfriend.PHONE);
    }

    @Test
    void givenAConverterThatKnowsNothing_whenAMarkedObjectIsSent_thenItArrivesAsThePurposeSeesIt() {
        mailing(application()).run(context -> {
            underPurpose(context, () -> send(context, "mailing.members", SOMEBODY));

            assertThat(arrivals()).singleElement().satisfies(this::assertMinimised);
            assertThat(entries(context)).singleElement().satisfies(entry -> {
                assertThat(entry.event()).isEqualTo(LedgerEvent.TRANSFERRED);
                assertThat(entry.type()).isEqualTo("Penfriend");
                assertThat(entry.detail())
                        .contains("to Example Mailing Ltd in GB", "mask email", "omit phone")
                        .doesNotContain(CANARY);
            });
        });
    }

    @Test
    void givenAMapperWithTheModule_whenMarkedObjectsAreSent_thenTheyAreMaskedOnceAndCounted() {
        mailing(guarded()).run(context -> {
            underPurpose(context, () -> {
                send(context, "mailing.members", Map.of("all", List.of(SOMEBODY)));
                send(context, "mailing.members", SOMEBODY);
            });

            assertThat(arrivals().get(0)).contains("\"email\":\"" + Penfriend.MASKED + "\"");
            assertThat(arrivals()).hasSize(2).allSatisfy(this::assertMinimised);
            assertThat(entries(context))
                    .extracting(LedgerEntry::event)
                    .containsExactly(LedgerEvent.TRANSFERRED, LedgerEvent.TRANSFERRED);
        });
    }

    @Test
    void givenAPlaceThatNobodyDeclared_whenAMarkedObjectIsSent_thenNothingLeavesAndLinesWouldDeclareIt() {
        mailing(application()).run(context -> {
            PrivacyFailureException refusal = refused(context, () -> send(context, "elsewhere", SOMEBODY));

            assertThat(arrivals()).isEmpty();
            assertThat(String.valueOf(refusal.getMessage()).lines().filter(line -> line.startsWith("privet.")))
                    .satisfiesExactly(
                            line -> assertThat(line).startsWith(prefix + ".recipients[1].name="),
                            line -> assertThat(line).startsWith(prefix + ".recipients[1].country="),
                            line -> assertThat(line).isEqualTo(prefix + ".recipients[1]." + places + "=elsewhere"),
                            line -> assertThat(line).isEqualTo(prefix + ".own-" + places + "=elsewhere"));
            assertThat(refusal.getMessage()).contains("Penfriend").doesNotContain(CANARY);
            assertThat(entries(context))
                    .extracting(LedgerEntry::event, LedgerEntry::type)
                    .contains(Tuple.tuple(LedgerEvent.REFUSED, "Penfriend"));
        });
    }

    @Test
    void givenAPlaceOfTheOrganisationItself_whenAMarkedObjectIsSent_thenItIsMinimisedAndNoTransfer() {
        runner(application())
                .withPropertyValues(prefix + ".own-" + places + "=*", "privet.ledger.level=all-reads")
                .run(context -> {
                    underPurpose(context, () -> send(context, "orders", SOMEBODY));

                    assertThat(arrivals()).singleElement().satisfies(this::assertMinimised);
                    assertThat(entries(context))
                            .isNotEmpty()
                            .allSatisfy(entry -> assertThat(entry.event()).isEqualTo(LedgerEvent.USED));
                });
    }

    @Test
    void givenNoPurpose_whenAMarkedObjectIsSent_thenNothingLeaves() {
        mailing(application()).run(context -> {
            PrivacyFailureException refusal = catchThrowableOfType(
                    PrivacyFailureException.class, () -> send(context, "mailing.members", List.of(SOMEBODY)));

            assertThat(refusal).hasMessageContaining("no purpose is in force");
            assertThat(refusal.getMessage()).doesNotContain(CANARY);
            assertThat(arrivals()).isEmpty();
        });
    }

    @Test
    void givenACountryToWhichTheLawLetsNothingGo_whenAMarkedObjectIsSent_thenNothingLeaves() {
        mailing(application())
                .withPropertyValues(prefix + ".recipients[0].country=IN")
                .run(context -> {
                    assertThat(refused(context, () -> send(context, "mailing.members", SOMEBODY)))
                            .hasMessageContaining("Penfriend may not go to Example Mailing Ltd in IN");
                    assertThat(arrivals()).isEmpty();
                });
    }

    @Test
    void givenNothingPersonal_whenSentToAnybody_thenItArrivesAsItIs() {
        mailing(application()).run(context -> {
            send(context, "elsewhere", Map.of("text", "one"));
            send(context, "elsewhere", "two");

            assertThat(arrivals())
                    .satisfiesExactly(
                            one -> assertThat(one).contains("one"),
                            two -> assertThat(two).contains("two"));
            assertThat(entries(context)).isEmpty();
        });
    }

    @Test
    void givenObservingOrNoPrivet_whenAMarkedObjectIsSent_thenItArrivesAsEver() {
        runner(application()).withPropertyValues("privet.mode=observe").run(context -> {
            underPurpose(context, () -> send(context, "elsewhere", SOMEBODY));
            assertThat(context.getBean(Privet.class).gate().observations()).isNotEmpty();
        });
        runner(application())
                .withPropertyValues("privet.enabled=false")
                .run(context -> send(context, "elsewhere", SOMEBODY));

        assertThat(arrivals())
                .hasSize(2)
                .allSatisfy(arrival -> assertThat(arrival).contains(Penfriend.NAME, Penfriend.EMAIL, Penfriend.PHONE));
    }

    @Test
    void givenNoTemplatesOnTheClassPath_whenStarted_thenNothingIsThere() {
        runner(new ApplicationContextRunner())
                .withClassLoader(new FilteredClassLoader(template))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .getBeanNames(OutgoingMessages.class)
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s=*", "%s=a b", "%s=*.members", "%s="})
    void givenAMistake_whenStarted_thenItIsTold(String place) {
        mailing(application())
                .withPropertyValues(place.formatted(prefix + ".recipients[0]." + places))
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void givenAnOwnPlaceThatIsARecipients_whenStarted_thenItIsTold() {
        mailing(application())
                .withPropertyValues(prefix + ".own-" + places + "=mailing.eu.*")
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining("let each "));
    }
}
