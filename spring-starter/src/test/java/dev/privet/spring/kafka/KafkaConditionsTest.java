/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.spring.PrivetAutoConfiguration;
import dev.privet.spring.http.Patron.Mailing;
import dev.privet.spring.internal.sending.NamePattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.kafka.core.KafkaTemplate;

/** When messages are judged, and what is wrong with what is said of topics. */
@SuppressWarnings("FutureReturnValueIgnored") // What is refused is thrown at once.
class KafkaConditionsTest extends MessageTest {

    private static final String[] BEANS = {"privetOutgoingMessages", "privetJudgedProducers"};

    @Test
    void givenEverything_whenStarted_thenAllOfItIsThere() {
        runner.run(context -> assertThat(context.getBeanDefinitionNames()).contains(BEANS));
    }

    @Test
    void givenPrivetSwitchedOff_whenAMarkedObjectIsSent_thenItArrivesAsEver() {
        runner.withPropertyValues("privet.enabled=false").run(context -> {
            assertThat(context.getBeanDefinitionNames()).doesNotContain(BEANS);
            template(context).send("anywhere", Subscriber.invented());

            assertThat(broker.everything()).contains(Subscriber.NAME, Subscriber.EMAIL, Subscriber.PHONE);
        });
    }

    @Test
    void givenNoKafka_whenStarted_thenNothingIsThere() {
        new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(PrivetAutoConfiguration.class, PrivetKafkaAutoConfiguration.class))
                .withClassLoader(new FilteredClassLoader(KafkaTemplate.class))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .getBeanNames(Object.class)
                        .doesNotContain(BEANS));
    }

    @Test
    void givenNoPrivet_whenStarted_thenNothingIsThere() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(PrivetKafkaAutoConfiguration.class))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .getBeanNames(Object.class)
                        .doesNotContain(BEANS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "privet.kafka.recipients[0].topics=*",
                "privet.kafka.recipients[0].topics=a b",
                "privet.kafka.recipients[0].country=Narnia",
                "privet.kafka.recipients[0].topics=",
                "privet.kafka.own-topics=mailing.eu.*",
                "privet.kafka.own-topics=*.members",
                "privet.kafka.recipient[0].topics=a"
            })
    void givenAMistake_whenStarted_thenItIsTold(String property) {
        runner.withPropertyValues(MAILER)
                .withPropertyValues(property)
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void givenAllOtherTopicsAreOwn_whenThereIsARecipient_thenItsTopicsAreNot() {
        runner.withPropertyValues(MAILER)
                .withPropertyValues("privet.kafka.own-topics=*", "privet.kafka.recipients[0].country=IN")
                .run(context -> {
                    assertThat(refused(
                                    context,
                                    Mailing.class,
                                    () -> template(context).send("mailing.members", Subscriber.invented())))
                            .hasMessageContaining("Example Mailing Ltd in IN");
                    assertThat(broker.arrivals()).isEmpty();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "mailing.members, mailing.members, true",
        "mailing.members, mailing.members2, false",
        "mailing.members, Mailing.members, false",
        "mailing.*, mailing.members, true",
        "mailing.*, mailing.eu.members, true",
        "mailing.*, mailing, false",
        "mail*, mailing, true"
    })
    void givenAPattern_whenATopicIsCompared_thenItMatchesWhatItSaysAndNoMore(
            String pattern, String topic, boolean matches) {
        assertThat(new NamePattern(pattern).matches(topic)).isEqualTo(matches);
    }
}
