/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.jms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.spring.internal.sending.MessagesContract;
import dev.privet.spring.internal.sending.Penfriend;
import jakarta.jms.ConnectionFactory;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jms.autoconfigure.JmsAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jms.core.JmsClient;
import org.springframework.jms.core.JmsMessagingTemplate;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.jms.support.converter.JacksonJsonMessageConverter;
import org.springframework.jms.support.converter.MessageConverter;
import org.springframework.jms.support.converter.MessageType;
import org.springframework.jms.support.converter.MessagingMessageConverter;
import org.springframework.jms.support.converter.SimpleMessageConverter;
import org.springframework.messaging.support.MessageBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Messages by JMS. */
class JmsMessagesTest extends MessagesContract {

    private static final Penfriend SOMEBODY = Penfriend.invented();

    private final Postbox postbox = new Postbox();

    JmsMessagesTest() {
        super(PrivetJmsAutoConfiguration.class, JmsTemplate.class, "privet.jms", "destinations");
    }

    @Override
    protected List<String> arrivals() {
        return postbox.arrivals();
    }

    @Override
    protected void send(ApplicationContext context, String place, Object object) {
        context.getBean(JmsTemplate.class).convertAndSend(place, object);
    }

    @Override
    protected ApplicationContextRunner application() {
        return with(() -> json(new JsonMapper()));
    }

    @Override
    protected ApplicationContextRunner guarded() {
        return with(null).withUserConfiguration(Guarded.class);
    }

    @Configuration(proxyBeanMethods = false)
    static class Guarded {

        @Bean
        MessageConverter converter(ObjectProvider<JsonMapper> mapper) {
            return json(mapper.getObject());
        }
    }

    private ApplicationContextRunner with(@Nullable Supplier<MessageConverter> converter) {
        ApplicationContextRunner runner = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(JmsAutoConfiguration.class))
                .withBean(ConnectionFactory.class, postbox::connections);
        return converter == null ? runner : runner.withBean(MessageConverter.class, converter);
    }

    private static JacksonJsonMessageConverter json(JsonMapper mapper) {
        JacksonJsonMessageConverter converter = new JacksonJsonMessageConverter(mapper);
        converter.setTargetType(MessageType.TEXT);
        return converter;
    }

    @Test
    void givenEveryWayToSend_whenAMarkedObjectIsSent_thenItIsJudgedForWhereItGoes() {
        mailing(with(() -> json(new JsonMapper()))).run(context -> {
            JmsTemplate template = context.getBean(JmsTemplate.class);
            JmsMessagingTemplate messaging = context.getBean(JmsMessagingTemplate.class);
            JmsClient client = context.getBean(JmsClient.class);
            List<Runnable> ways = List.of(
                    () -> template.convertAndSend("mailing.a", SOMEBODY),
                    () -> template.convertAndSend(Postbox.queue("mailing.a"), SOMEBODY),
                    () -> template.convertAndSend("mailing.a", SOMEBODY, message -> message),
                    () -> messaging.convertAndSend("mailing.a", SOMEBODY),
                    () -> messaging.convertAndSend(Postbox.queue("mailing.a"), SOMEBODY),
                    () -> messaging.send(
                            "mailing.a", MessageBuilder.withPayload(SOMEBODY).build()),
                    () -> client.destination("mailing.a").send(SOMEBODY),
                    () -> client.destination(Postbox.queue("mailing.a")).send(SOMEBODY),
                    () -> client.destination("mailing.a").withPriority(3).send(SOMEBODY),
                    () -> client.destination("mailing.a").withTimeToLive(1000).send(SOMEBODY));
            ways.forEach(way -> underPurpose(context, way));

            assertThat(arrivals()).hasSize(ways.size()).allSatisfy(arrival -> {
                assertThat(arrival).startsWith("mailing.a ");
                assertMinimised(arrival);
            });
        });
    }

    @Test
    void givenEveryWayToSend_whenNobodyDeclaredThePlace_thenNothingLeaves() {
        mailing(with(() -> json(new JsonMapper()))).run(context -> {
            JmsTemplate template = context.getBean(JmsTemplate.class);
            JmsClient client = context.getBean(JmsClient.class);
            List<Runnable> ways = List.of(
                    () -> template.convertAndSend("elsewhere", SOMEBODY),
                    () -> template.convertAndSend(Postbox.queue("elsewhere"), SOMEBODY),
                    () -> template.convertAndSend("mailing.a,elsewhere", SOMEBODY),
                    () -> template.execute(session -> Objects.requireNonNull(template.getMessageConverter())
                            .toMessage(SOMEBODY, session)),
                    () -> client.destination("elsewhere").send(SOMEBODY),
                    () -> client.destination("elsewhere").withPriority(3).send(SOMEBODY));

            assertThat(ways).allSatisfy(way -> assertThat(refused(context, way)).isNotNull());
            assertThat(arrivals()).isEmpty();
        });
    }

    @Test
    void givenEverythingElseIsOwn_whenNobodyCanTellWhereItGoes_thenNothingLeaves() {
        mailing(application())
                .withPropertyValues("privet.jms.own-destinations=*")
                .run(context -> {
                    assertThat(refused(context, () -> send(context, "orders,mailing.a", SOMEBODY)))
                            .hasMessageContaining("nobody can tell to which destination");
                    assertThat(arrivals()).isEmpty();
                });
    }

    @Test
    void givenADefaultDestination_whenAMarkedObjectIsSent_thenThatIsWhereItGoes() {
        mailing(with(() -> json(new JsonMapper())))
                .withPropertyValues("spring.jms.template.default-destination=mailing.b")
                .run(context -> {
                    underPurpose(context, () -> {
                        context.getBean(JmsTemplate.class).convertAndSend(SOMEBODY);
                        context.getBean(JmsMessagingTemplate.class).convertAndSend(SOMEBODY);
                    });

                    assertThat(arrivals()).hasSize(2).allSatisfy(this::assertMinimised);
                });
    }

    @Test
    void givenAConverterOfSpringsMessages_whenOneIsSent_thenItsPayloadIsJudged() {
        mailing(with(() -> new MessagingMessageConverter(json(new JsonMapper()))))
                .run(context -> {
                    underPurpose(
                            context,
                            () -> send(
                                    context,
                                    "mailing.members",
                                    MessageBuilder.withPayload(SOMEBODY)
                                            .setHeader("number", 17)
                                            .setHeader("who", SOMEBODY)
                                            .build()));

                    assertThat(arrivals()).singleElement().satisfies(arrival -> {
                        assertMinimised(arrival);
                        assertThat(arrival).contains("number=17").doesNotContain("who");
                    });
                });
    }

    @Test
    void givenJavasOwnSerialisation_whenAMarkedObjectIsSent_thenACopyIsSerialised() {
        mailing(with(SimpleMessageConverter::new)).run(context -> {
            underPurpose(context, () -> send(context, "mailing.members", SOMEBODY));

            assertThat(arrivals()).singleElement().satisfies(this::assertMinimised);
        });
    }
}
