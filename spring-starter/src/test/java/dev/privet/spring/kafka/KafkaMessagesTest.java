/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.privet.Privet;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.ProblemCode;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.spring.http.Patron.Mailing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.Serializer;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.kafka.support.converter.StringJacksonJsonMessageConverter;
import org.springframework.kafka.support.serializer.JacksonJsonSerializer;
import org.springframework.messaging.support.MessageBuilder;

/** What becomes of a message before it leaves. */
@SuppressWarnings("FutureReturnValueIgnored") // What is refused is thrown at once.
class KafkaMessagesTest extends MessageTest {

    private static final Subscriber SOMEBODY = Subscriber.invented();

    private record Envelope(String subject, List<Subscriber> readers) {}

    @Test
    void givenASerializerThatKnowsNothing_whenAMarkedObjectIsSent_thenItArrivesAsThePurposeSeesIt() {
        runner.withPropertyValues(MAILER).run(context -> {
            underPurpose(context, Mailing.class, () -> template(context).send("mailing.members", "k17", SOMEBODY));

            assertThat(broker.arrivals()).singleElement().satisfies(arrival -> {
                assertThat(arrival.topic()).isEqualTo("mailing.members");
                assertThat(arrival.key()).isEqualTo("k17");
                assertThat(arrival.value())
                        .contains(Subscriber.NAME, Subscriber.MASKED)
                        .doesNotContain(Subscriber.EMAIL, Subscriber.PHONE);
                assertThat(arrival.headers()).containsEntry("__TypeId__", Subscriber.class.getName());
            });
            assertThat(entries(context)).singleElement().satisfies(entry -> {
                assertThat(entry.event()).isEqualTo(LedgerEvent.TRANSFERRED);
                assertThat(entry.type()).isEqualTo("Subscriber");
                assertThat(entry.purpose()).isEqualTo("mailing");
                assertThat(entry.count()).isEqualTo(1);
                assertThat(entry.detail())
                        .contains("to Example Mailing Ltd in GB", "mask email", "omit phone")
                        .doesNotContain(CANARY);
            });
        });
    }

    @Test
    void givenAMapperWithTheModule_whenAMarkedObjectIsSent_thenItIsMaskedOnceAndNotTwice() {
        runner.withPropertyValues(MAILER).run(context -> {
            KafkaTemplate<Object, Object> template = guardedTemplate(context);
            underPurpose(
                    context,
                    Mailing.class,
                    () -> template.send("mailing.members", new Envelope("hello", List.of(SOMEBODY))));

            assertThat(guarded.arrivals()).singleElement().satisfies(arrival -> {
                assertThat(arrival.value())
                        .contains("\"email\":\"" + Subscriber.MASKED + "\"", Subscriber.NAME, "hello")
                        .doesNotContain(Subscriber.EMAIL, Subscriber.PHONE);
                assertThat(arrival.headers()).containsOnlyKeys("__TypeId__");
            });
            assertThat(entries(context))
                    .extracting(LedgerEntry::event, LedgerEntry::count)
                    .containsExactly(Tuple.tuple(LedgerEvent.TRANSFERRED, 1L));
        });
    }

    @Test
    void givenATopicThatNobodyDeclared_whenAMarkedObjectIsSent_thenNothingLeavesAndLinesWouldDeclareIt() {
        runner.withPropertyValues(MAILER).run(context -> {
            PrivacyFailureException refusal =
                    refused(context, Mailing.class, () -> template(context).send("elsewhere", SOMEBODY));

            assertThat(broker.arrivals()).isEmpty();
            assertThat(refusal.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.CALL_REFUSED));
            assertThat(String.valueOf(refusal.getMessage()).lines().filter(line -> line.startsWith("privet.")))
                    .satisfiesExactly(
                            line -> assertThat(line).startsWith("privet.kafka.recipients[1].name="),
                            line -> assertThat(line).startsWith("privet.kafka.recipients[1].country="),
                            line -> assertThat(line).isEqualTo("privet.kafka.recipients[1].topics=elsewhere"),
                            line -> assertThat(line).isEqualTo("privet.kafka.own-topics=elsewhere"));
            assertThat(refusal.getMessage()).contains("Subscriber").doesNotContain(CANARY);
            assertThat(entries(context))
                    .extracting(LedgerEntry::event, LedgerEntry::type)
                    .contains(Tuple.tuple(LedgerEvent.REFUSED, "Subscriber"));
        });
    }

    @Test
    void givenATopicOfTheOrganisationItself_whenAMarkedObjectIsSent_thenItIsMinimisedAndNoTransfer() {
        runner.withPropertyValues("privet.kafka.own-topics=*", "privet.ledger.level=all-reads")
                .run(context -> {
                    KafkaTemplate<Object, Object> template = guardedTemplate(context);
                    underPurpose(context, Mailing.class, () -> {
                        template(context).send("orders", SOMEBODY);
                        template.send("orders", SOMEBODY);
                    });

                    assertThat(broker.values().get(0)).contains(Subscriber.NAME, Subscriber.MASKED);
                    assertThat(guarded.values().get(0)).contains(Subscriber.NAME, Subscriber.MASKED);
                    assertThat(broker.everything() + guarded.everything())
                            .doesNotContain(Subscriber.EMAIL, Subscriber.PHONE);
                    assertThat(entries(context))
                            .isNotEmpty()
                            .allSatisfy(entry -> assertThat(entry.event()).isEqualTo(LedgerEvent.USED));
                });
    }

    @Test
    void givenNoPurpose_whenAMarkedObjectIsSent_thenNothingLeaves() {
        runner.withPropertyValues("privet.kafka.own-topics=orders").run(context -> {
            PrivacyFailureException refusal = catchThrowableOfType(
                    PrivacyFailureException.class, () -> template(context).send("orders", List.of(SOMEBODY)));

            assertThat(refusal).hasMessageContaining("no purpose is in force");
            assertThat(refusal.getMessage()).doesNotContain(CANARY);
            assertThat(broker.arrivals()).isEmpty();
        });
    }

    @Test
    void givenACountryToWhichTheLawLetsNothingGo_whenAMarkedObjectIsSent_thenNothingLeavesAndTheLawIsCited() {
        runner.withPropertyValues(MAILER)
                .withPropertyValues("privet.kafka.recipients[0].country=IN")
                .run(context -> {
                    PrivacyFailureException refusal = refused(
                            context, Mailing.class, () -> template(context).send("mailing.members", SOMEBODY));

                    assertThat(broker.arrivals()).isEmpty();
                    assertThat(refusal)
                            .hasMessageContaining("Subscriber may not go to Example Mailing Ltd in IN")
                            .hasMessageContaining("GDPR");
                });
    }

    @Test
    void givenAMarkedKey_whenSent_thenItIsJudgedLikeAValue() {
        broker.updateConfigs(Map.of(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, JacksonJsonSerializer.class));
        runner.withPropertyValues(MAILER).run(context -> {
            PrivacyFailureException refusal =
                    refused(context, Mailing.class, () -> template(context).send("elsewhere", SOMEBODY, "a text"));
            assertThat(refusal).hasMessageContaining("Subscriber would be sent there");
            assertThat(broker.arrivals()).isEmpty();

            underPurpose(context, Mailing.class, () -> template(context).send("mailing.a", SOMEBODY, "a text"));

            assertThat(broker.arrivals())
                    .singleElement()
                    .satisfies(arrival -> assertThat(arrival.key())
                            .contains(Subscriber.MASKED)
                            .doesNotContain(Subscriber.EMAIL, Subscriber.PHONE));
        });
    }

    @Test
    void givenAMarkedHeader_whenAMessageIsSent_thenNothingLeaves() {
        runner.withPropertyValues(MAILER).run(context -> {
            PrivacyFailureException refusal = refused(
                    context,
                    Mailing.class,
                    () -> template(context)
                            .send(MessageBuilder.withPayload("a text")
                                    .setHeader(KafkaHeaders.TOPIC, "mailing.members")
                                    .setHeader("reader", SOMEBODY)
                                    .build()));

            assertThat(refusal).hasMessageContaining("Subscriber would become the text of a header");
            assertThat(refusal.getMessage()).doesNotContain(CANARY);
            assertThat(broker.arrivals()).isEmpty();
        });
    }

    @Test
    void givenAConverterThatMakesTextOfPayloads_whenAMessageIsSent_thenItArrivesAsThePurposeSeesIt() {
        runner.withPropertyValues(MAILER)
                .withBean(StringJacksonJsonMessageConverter.class)
                .run(context -> {
                    underPurpose(context, Mailing.class, () -> {
                        template(context)
                                .send(MessageBuilder.withPayload(SOMEBODY)
                                        .setHeader(KafkaHeaders.TOPIC, "mailing.members")
                                        .build());
                        template(context)
                                .send(MessageBuilder.withPayload(Map.of("text", "hello"))
                                        .setHeader(KafkaHeaders.TOPIC, "elsewhere")
                                        .build());
                    });

                    assertThat(broker.values()).hasSize(2);
                    assertThat(broker.values().get(0)).contains(Subscriber.NAME, "•••@example.org");
                    assertThat(broker.values().get(1)).contains("hello");
                    assertThat(broker.everything()).doesNotContain(Subscriber.EMAIL, Subscriber.PHONE);

                    refused(
                            context,
                            Mailing.class,
                            () -> template(context)
                                    .send(MessageBuilder.withPayload(SOMEBODY)
                                            .setHeader(KafkaHeaders.TOPIC, "elsewhere")
                                            .build()));
                    assertThat(broker.values()).hasSize(2);
                });
    }

    @Test
    void givenAMessageWithAPlainConverter_whenSent_thenTheSerializerIsJudged() {
        runner.withPropertyValues(MAILER).run(context -> {
            underPurpose(
                    context,
                    Mailing.class,
                    () -> template(context)
                            .send(MessageBuilder.withPayload(SOMEBODY)
                                    .setHeader(KafkaHeaders.TOPIC, "mailing.members")
                                    .build()));

            assertThat(broker.values()).singleElement().asString().contains("\"" + Subscriber.MASKED + "\"");
            assertThat(broker.everything()).doesNotContain(Subscriber.EMAIL, Subscriber.PHONE);
        });
    }

    @Test
    void givenNothingPersonal_whenSentToAnybody_thenItArrivesAsItIs() {
        runner.run(context -> {
            template(context).send("anywhere", "key", Map.of("text", "one"));
            template(context).send("anywhere", "key", null);
            underPurpose(context, Mailing.class, () -> template(context).send("anywhere", Map.of("text", "two")));

            assertThat(broker.values()).containsExactly("{\"text\":\"one\"}", "null", "{\"text\":\"two\"}");
            assertThat(entries(context)).isEmpty();
        });
    }

    @Test
    void givenObserving_whenAMarkedObjectIsSentToAnybody_thenItArrivesAsEverAndIsCountedOnce() {
        runner.withPropertyValues("privet.mode=observe").run(context -> {
            KafkaTemplate<Object, Object> template = guardedTemplate(context);
            underPurpose(context, Mailing.class, () -> {
                template(context).send("anywhere", SOMEBODY);
                template.send("anywhere", SOMEBODY);
            });

            assertThat(broker.everything()).contains(Subscriber.NAME, Subscriber.EMAIL, Subscriber.PHONE);
            assertThat(guarded.everything()).contains(Subscriber.NAME, Subscriber.EMAIL, Subscriber.PHONE);
            assertThat(context.getBean(Privet.class).gate().observations())
                    .singleElement()
                    .asString()
                    .contains("TRANSFER of Subscriber for Mailing");
        });
    }

    @Test
    void givenATemplateWithASerializerOfItsOwn_whenAMarkedObjectIsSent_thenThatOneIsJudged() {
        runner.withPropertyValues(MAILER).run(context -> {
            assertThat(template(context).getProducerFactory()).isSameAs(broker);
            var copy = broker.copyWithConfigurationOverride(
                    Map.of(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ShoutingSerializer.class));

            underPurpose(context, Mailing.class, () -> {
                byte[] bytes = Objects.requireNonNull(copy.getValueSerializer()).serialize("mailing.members", SOMEBODY);
                assertThat(new String(bytes, StandardCharsets.UTF_8))
                        .startsWith("!")
                        .contains(Subscriber.NAME, Subscriber.MASKED)
                        .doesNotContain(Subscriber.EMAIL, Subscriber.PHONE);
            });
        });
    }

    @Test
    void givenSerializersThatTheFactoryDoesNotConfigure_whenAMarkedObjectIsSent_thenItIsMinimisedAllTheSame() {
        broker.setConfigureSerializers(false);
        runner.withPropertyValues(MAILER).run(context -> {
            underPurpose(context, Mailing.class, () -> template(context).send("mailing.members", SOMEBODY));

            assertThat(broker.everything())
                    .contains(Subscriber.MASKED)
                    .doesNotContain(Subscriber.EMAIL, Subscriber.PHONE);
        });
    }

    /** Shows what an object says of itself. */
    public static final class ShoutingSerializer implements Serializer<Object> {

        @Override
        public byte[] serialize(String topic, Object data) {
            return ("!" + data).getBytes(StandardCharsets.UTF_8);
        }
    }
}
