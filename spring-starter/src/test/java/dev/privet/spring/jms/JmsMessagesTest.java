/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.jms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import dev.privet.ledger.Ledger;
import dev.privet.spring.internal.sending.MessagesContract;
import dev.privet.spring.internal.sending.Penfriend;
import jakarta.jms.ConnectionFactory;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
import tools.jackson.databind.SerializationFeature;
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

    @Configuration(proxyBeanMethods = false)
    static class OwnTemplate {

        @Bean
        JmsMessagingTemplate own(ConnectionFactory connections) {
            JmsTemplate template = new JmsTemplate(connections);
            template.setMessageConverter(json(new JsonMapper()));
            return new JmsMessagingTemplate(template);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnConnections {

        @Bean
        JmsMessagingTemplate own(ConnectionFactory connections) {
            return new JmsMessagingTemplate(connections);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnJmsConverter {

        @Bean
        JmsMessagingTemplate own(JmsTemplate template) {
            JmsMessagingTemplate messaging = new JmsMessagingTemplate(template);
            messaging.setJmsMessageConverter(new MessagingMessageConverter(json(new JsonMapper())));
            return messaging;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnSpringConverter {

        @Bean
        JmsMessagingTemplate own(JmsTemplate template) {
            template.setMessageConverter(new SimpleMessageConverter());
            JmsMessagingTemplate messaging = new JmsMessagingTemplate(template);
            messaging.setMessageConverter(strings());
            return messaging;
        }
    }

    private static org.springframework.messaging.converter.MessageConverter strings() {
        org.springframework.messaging.converter.JacksonJsonMessageConverter converter =
                new org.springframework.messaging.converter.JacksonJsonMessageConverter(new JsonMapper());
        converter.setSerializedPayloadClass(String.class);
        return converter;
    }

    @ParameterizedTest
    @ValueSource(classes = {OwnTemplate.class, OwnConnections.class, OwnJmsConverter.class, OwnSpringConverter.class})
    void givenAMessagingTemplateWithAConverterOfItsOwn_whenAMarkedObjectIsSent_thenItIsJudgedOnce(Class<?> own) {
        mailing(application()).withUserConfiguration(own).run(context -> {
            JmsMessagingTemplate messaging = context.getBean("own", JmsMessagingTemplate.class);
            underPurpose(context, () -> messaging.convertAndSend("mailing.a", SOMEBODY));

            assertThat(arrivals()).singleElement().satisfies(this::assertMinimised);
            assertThat(context.getBean(Ledger.class).latest(10)).hasSize(1);
            assertThat(refused(context, () -> messaging.convertAndSend("elsewhere", SOMEBODY)))
                    .hasMessageContaining("destinations=elsewhere");
            assertThat(refused(
                            context,
                            () -> messaging.convertAndSend(Postbox.queue("elsewhere"), SOMEBODY, Map.of("number", 17))))
                    .hasMessageContaining("destinations=elsewhere");
            assertThat(arrivals()).hasSize(1);
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnClient {

        @Bean
        JmsClient own(ConnectionFactory connections) {
            return JmsClient.create(connections);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class ClientOfJson {

        @Bean
        JmsClient own(JmsTemplate template) {
            return JmsClient.builder(template).messageConverter(strings()).build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class ClientOfFields {

        @Bean
        JmsClient own(JmsTemplate template) {
            JsonMapper mapper = JsonMapper.builder()
                    .changeDefaultVisibility(visible -> visible.withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                            .withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
                    .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                    .build();
            return JmsClient.builder(template)
                    .messageConverter(new org.springframework.messaging.converter.JacksonJsonMessageConverter(mapper))
                    .build();
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {OwnClient.class, ClientOfJson.class, ClientOfFields.class})
    void givenAClientThatConvertsByItself_whenAMarkedObjectIsSent_thenItIsRefused(Class<?> own) {
        mailing(application()).withUserConfiguration(own).run(context -> {
            JmsClient client = context.getBean("own", JmsClient.class);
            List<Runnable> ways = List.of(
                    () -> client.destination("mailing.a").send(SOMEBODY),
                    () -> client.destination("mailing.a").send(List.of(SOMEBODY), Map.of("number", 17)),
                    () -> client.destination("mailing.a").withTimeToLive(1000).send(SOMEBODY));

            assertThat(ways)
                    .allSatisfy(way -> assertThat(refused(context, way)).hasMessageContaining("JmsClient.create(jmsT"));
            assertThat(arrivals()).noneMatch(arrival -> arrival.contains("ylpha") || arrival.contains("900456"));
            client.destination("mailing.b").send("text");
            assertThat(arrivals().get(arrivals().size() - 1)).startsWith("mailing.b ");
        });
    }

    @Test
    void givenAConverterThatIsSetLater_whenAMarkedObjectIsSent_thenItIsJudgedAsWell() {
        mailing(application()).run(context -> {
            JmsTemplate template = context.getBean(JmsTemplate.class);
            JmsMessagingTemplate messaging = context.getBean(JmsMessagingTemplate.class);
            template.setMessageConverter(json(new JsonMapper()));
            messaging.setJmsMessageConverter(json(new JsonMapper()));
            messaging.setMessageConverter(strings());
            underPurpose(context, () -> {
                template.convertAndSend("mailing.a", SOMEBODY);
                messaging.convertAndSend("mailing.a", SOMEBODY);
            });

            assertThat(arrivals()).hasSize(2).allSatisfy(this::assertMinimised);
            assertThat(refused(context, () -> template.convertAndSend("elsewhere", SOMEBODY)))
                    .isNotNull();
            assertThat(refused(context, () -> messaging.convertAndSend("elsewhere", SOMEBODY)))
                    .isNotNull();
        });
    }

    /** One of a host, in whose place nothing of its class can stand. */
    static final class FinalTemplate extends JmsTemplate {

        FinalTemplate(ConnectionFactory connections) {
            super(connections);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Final {

        @Bean
        FinalTemplate own(ConnectionFactory connections) {
            return new FinalTemplate(connections);
        }

        @Bean
        String user(FinalTemplate template) {
            return template.getClass().getName();
        }
    }

    @Test
    void givenATemplateOfAFinalClass_whenAMarkedObjectIsSent_thenItIsRefused() {
        mailing(application()).withUserConfiguration(Final.class).run(context -> {
            FinalTemplate template = context.getBean(FinalTemplate.class);

            assertThat(refused(context, () -> template.convertAndSend("mailing.a", SOMEBODY)))
                    .hasMessageContaining("nobody can tell to which destination");
            assertThat(arrivals()).isEmpty();
        });
    }
}
