/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.rabbit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.ledger.Ledger;
import dev.privet.spring.internal.sending.MessagesContract;
import dev.privet.spring.internal.sending.Penfriend;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessagePostProcessor;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitMessagingTemplate;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.support.SimpleAmqpHeaderMapper;
import org.springframework.amqp.support.converter.JacksonJsonMessageConverter;
import org.springframework.amqp.support.converter.MessageConverter;
import org.springframework.amqp.support.converter.MessagingMessageConverter;
import org.springframework.amqp.support.converter.SimpleMessageConverter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.amqp.autoconfigure.RabbitAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.support.MessageBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Messages to RabbitMQ. */
class RabbitMessagesTest extends MessagesContract {

    private static final Penfriend SOMEBODY = Penfriend.invented();

    private final Exchanges exchanges = new Exchanges();

    RabbitMessagesTest() {
        super(PrivetRabbitAutoConfiguration.class, RabbitTemplate.class, "privet.rabbit", "exchanges");
    }

    @Override
    protected List<String> arrivals() {
        return exchanges.arrivals();
    }

    @Override
    protected void send(ApplicationContext context, String place, Object object) {
        context.getBean(RabbitTemplate.class).convertAndSend(place, "key", object);
    }

    @Override
    protected ApplicationContextRunner application() {
        return with(() -> new JacksonJsonMessageConverter(new JsonMapper()));
    }

    @Override
    protected ApplicationContextRunner guarded() {
        return with(null).withUserConfiguration(Guarded.class);
    }

    @Configuration(proxyBeanMethods = false)
    static class Guarded {

        @Bean
        MessageConverter converter(ObjectProvider<JsonMapper> mapper) {
            return new JacksonJsonMessageConverter(mapper.getObject());
        }
    }

    private ApplicationContextRunner with(@Nullable Supplier<MessageConverter> converter) {
        ApplicationContextRunner runner = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(RabbitAutoConfiguration.class))
                .withPropertyValues("spring.rabbitmq.dynamic=false")
                .withBean(ConnectionFactory.class, exchanges::connections);
        return converter == null ? runner : runner.withBean(MessageConverter.class, converter);
    }

    private static List<Runnable> toAnExchange(ApplicationContext context, String exchange) {
        RabbitTemplate template = context.getBean(RabbitTemplate.class);
        RabbitMessagingTemplate messaging = context.getBean(RabbitMessagingTemplate.class);
        MessagePostProcessor same = message -> message;
        CorrelationData correlation = new CorrelationData("17");
        return List.of(
                () -> template.convertAndSend(exchange, "key", SOMEBODY),
                () -> template.convertAndSend(exchange, "key", SOMEBODY, same),
                () -> template.convertAndSend(exchange, "key", SOMEBODY, correlation),
                () -> template.convertAndSend(exchange, "key", SOMEBODY, same, correlation),
                () -> messaging.convertAndSend(exchange, "key", SOMEBODY, Map.of(), null),
                () -> messaging.send(
                        exchange, "key", MessageBuilder.withPayload(SOMEBODY).build()));
    }

    private static List<Runnable> toAQueue(ApplicationContext context, String queue) {
        RabbitTemplate template = context.getBean(RabbitTemplate.class);
        RabbitMessagingTemplate messaging = context.getBean(RabbitMessagingTemplate.class);
        MessagePostProcessor same = message -> message;
        return List.of(
                () -> template.convertAndSend(queue, SOMEBODY),
                () -> template.convertAndSend(queue, SOMEBODY, same),
                () -> template.convertAndSend(queue, SOMEBODY, new CorrelationData("17")),
                () -> messaging.convertAndSend(queue, SOMEBODY),
                () -> messaging.convertAndSend(queue, SOMEBODY, Map.of("number", 17)),
                () -> messaging.send(queue, MessageBuilder.withPayload(SOMEBODY).build()));
    }

    @Test
    void givenEveryWayToSend_whenAMarkedObjectIsSent_thenItIsJudgedForWhereItGoes() {
        mailing(application())
                .withPropertyValues("privet.rabbit.recipients[0].exchanges=mailing.*,queue:mailing.*")
                .run(context -> {
                    toAnExchange(context, "mailing.a").forEach(way -> underPurpose(context, way));
                    assertThat(arrivals()).hasSize(6).allSatisfy(arrival -> {
                        assertThat(arrival).startsWith("mailing.a/key ");
                        assertMinimised(arrival);
                    });
                    toAQueue(context, "mailing.a").forEach(way -> underPurpose(context, way));
                    assertThat(arrivals().subList(6, 12)).allSatisfy(arrival -> {
                        assertThat(arrival).startsWith("/mailing.a ");
                        assertMinimised(arrival);
                    });
                });
    }

    @Test
    void givenEveryWayToSend_whenNobodyDeclaredThePlace_thenNothingLeaves() {
        mailing(application()).run(context -> {
            assertThat(toAnExchange(context, "elsewhere"))
                    .allSatisfy(way -> assertThat(refused(context, way)).hasMessageContaining("exchanges=elsewhere"));
            assertThat(toAQueue(context, "mailing.a"))
                    .allSatisfy(
                            way -> assertThat(refused(context, way)).hasMessageContaining("exchanges=queue:mailing.a"));
            assertThat(refused(
                            context,
                            () -> context.getBean(RabbitTemplate.class)
                                    .getMessageConverter()
                                    .toMessage(SOMEBODY, new MessageProperties())))
                    .hasMessageContaining("nobody can tell to which exchange");
            assertThat(arrivals()).isEmpty();
        });
    }

    @Test
    void givenATemplateWithPlacesOfItsOwn_whenAMarkedObjectIsSent_thenThatIsWhereItGoes() {
        mailing(application())
                .withPropertyValues(
                        "spring.rabbitmq.template.exchange=mailing.b", "spring.rabbitmq.template.routing-key=b")
                .run(context -> {
                    underPurpose(context, () -> {
                        context.getBean(RabbitTemplate.class).convertAndSend(SOMEBODY);
                        context.getBean(RabbitTemplate.class)
                                .correlationConvertAndSend(SOMEBODY, new CorrelationData("17"));
                        context.getBean(RabbitTemplate.class).convertAndSend("c", SOMEBODY);
                    });

                    assertThat(arrivals())
                            .satisfiesExactly(
                                    one -> assertThat(one).startsWith("mailing.b/b "),
                                    two -> assertThat(two).startsWith("mailing.b/b "),
                                    three -> assertThat(three).startsWith("mailing.b/c "))
                            .allSatisfy(this::assertMinimised);
                });
    }

    @Test
    void givenMarkedObjectsInHeaders_whenSent_thenNothingLeaves() {
        mailing(application()).run(context -> {
            RabbitTemplate template = context.getBean(RabbitTemplate.class);
            Message ready = new Message("text".getBytes(StandardCharsets.UTF_8));
            ready.getMessageProperties().setHeader("who", SOMEBODY);
            List<Runnable> ways = List.of(
                    () -> template.send("mailing.a", "key", ready),
                    () -> template.convertAndSend("mailing.a", "key", "text", message -> {
                        message.getMessageProperties().setHeader("who", List.of(SOMEBODY));
                        return message;
                    }),
                    () -> context.getBean(RabbitMessagingTemplate.class)
                            .convertAndSend("mailing.a", "key", "text", Map.of("who", SOMEBODY), null));

            assertThat(ways)
                    .allSatisfy(way -> assertThat(refused(context, way))
                            .hasMessageContaining("Penfriend would become the text of a header"));
            assertThat(arrivals()).isEmpty();
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
        RabbitMessagingTemplate own(ConnectionFactory connections) {
            RabbitTemplate template = new RabbitTemplate(connections);
            template.setMessageConverter(new JacksonJsonMessageConverter(new JsonMapper()));
            return new RabbitMessagingTemplate(template);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnAmqpConverter {

        @Bean
        RabbitMessagingTemplate own(RabbitTemplate template) {
            RabbitMessagingTemplate messaging = new RabbitMessagingTemplate(template);
            messaging.setAmqpMessageConverter(new MessagingMessageConverter(
                    new JacksonJsonMessageConverter(new JsonMapper()), new SimpleAmqpHeaderMapper()));
            return messaging;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnSpringConverter {

        @Bean
        RabbitMessagingTemplate own(RabbitTemplate template) {
            template.setMessageConverter(new SimpleMessageConverter());
            RabbitMessagingTemplate messaging = new RabbitMessagingTemplate(template);
            messaging.setMessageConverter(
                    new org.springframework.messaging.converter.JacksonJsonMessageConverter(new JsonMapper()));
            return messaging;
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {OwnTemplate.class, OwnAmqpConverter.class, OwnSpringConverter.class})
    void givenAMessagingTemplateWithAConverterOfItsOwn_whenAMarkedObjectIsSent_thenItIsJudgedOnce(Class<?> own) {
        mailing(application()).withUserConfiguration(own).run(context -> {
            RabbitMessagingTemplate messaging = context.getBean("own", RabbitMessagingTemplate.class);
            underPurpose(context, () -> messaging.convertAndSend("mailing.a", "key", SOMEBODY, Map.of(), null));

            assertThat(arrivals()).singleElement().satisfies(this::assertMinimised);
            assertThat(context.getBean(Ledger.class).latest(10)).hasSize(1);
            assertThat(refused(context, () -> messaging.convertAndSend("elsewhere", SOMEBODY)))
                    .hasMessageContaining("exchanges=queue:elsewhere");
            assertThat(arrivals()).hasSize(1);
        });
    }

    /** Writes what it sees into headers as well. */
    static final class Telling extends JacksonJsonMessageConverter {

        @Override
        protected Message createMessage(Object object, MessageProperties properties, @Nullable Type genericType) {
            Penfriend penfriend = (Penfriend) object;
            if (penfriend.phone() != null) {
                properties.setHeader("phone", penfriend.phone());
            }
            return super.createMessage(object, properties, genericType);
        }
    }

    @Test
    void givenAConverterThatSetsHeaders_whenItIsAskedTwice_thenNothingStaysOfWhatItSawWhole() {
        mailing(with(Telling::new)).run(context -> {
            underPurpose(
                    context,
                    () -> context.getBean(RabbitMessagingTemplate.class)
                            .convertAndSend("mailing.a", "key", SOMEBODY, Map.of("number", 17), null));

            assertThat(arrivals())
                    .singleElement()
                    .satisfies(this::assertMinimised)
                    .satisfies(arrival -> assertThat(arrival).contains("number=17"));
        });
    }

    @Test
    void givenNoExchange_whenAMarkedObjectIsSent_thenTheTemplatesOwnIsJudged() {
        mailing(application())
                .withPropertyValues(
                        "spring.rabbitmq.template.exchange=elsewhere", "privet.rabbit.own-exchanges=queue:key")
                .run(context -> {
                    RabbitTemplate template = context.getBean(RabbitTemplate.class);

                    assertThat(refused(context, () -> template.convertAndSend((String) null, "key", SOMEBODY)))
                            .hasMessageContaining("exchanges=elsewhere");
                    assertThat(arrivals()).isEmpty();
                });
    }

    /** One of a host, with words of its own. */
    static class Tenants extends RabbitTemplate {

        Tenants(ConnectionFactory connections) {
            super(connections);
        }

        void sendEvent(String tenant, Object object) {
            convertAndSend("elsewhere", tenant, object);
        }
    }

    /** One in whose place nothing of its class can stand. */
    static final class FinalTemplate extends RabbitTemplate {

        FinalTemplate(ConnectionFactory connections) {
            super(connections);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Own {

        @Bean
        Tenants tenants(ConnectionFactory connections) {
            return new Tenants(connections);
        }

        @Bean
        FinalTemplate last(ConnectionFactory connections) {
            return new FinalTemplate(connections);
        }

        @Bean
        String user(FinalTemplate template) {
            return template.getClass().getName();
        }
    }

    @Test
    void givenATemplateOfAClassOfTheHost_whenNobodyCanTellWhereItSends_thenItIsRefused() {
        mailing(application())
                .withUserConfiguration(Own.class)
                .withPropertyValues("privet.rabbit.own-exchanges=*")
                .run(context -> {
                    Tenants tenants = context.getBean(Tenants.class);
                    FinalTemplate last = context.getBean(FinalTemplate.class);
                    List<Runnable> ways = List.of(
                            () -> tenants.sendEvent("mailing.a", SOMEBODY),
                            () -> last.convertAndSend("mailing.a", "key", SOMEBODY));

                    assertThat(ways)
                            .allSatisfy(way -> assertThat(refused(context, way))
                                    .hasMessageContaining("send to an address that has an exchange"));
                    assertThat(arrivals()).isEmpty();
                });
    }

    @Test
    void givenConvertersAndPostProcessorsThatAreSetLater_whenSent_thenTheyAreJudgedAsWell() {
        mailing(application()).run(context -> {
            RabbitTemplate template = context.getBean(RabbitTemplate.class);
            RabbitMessagingTemplate messaging = context.getBean(RabbitMessagingTemplate.class);
            template.setMessageConverter(new JacksonJsonMessageConverter(new JsonMapper()));
            messaging.setAmqpMessageConverter(new MessagingMessageConverter(
                    new JacksonJsonMessageConverter(new JsonMapper()), new SimpleAmqpHeaderMapper()));
            underPurpose(context, () -> {
                template.convertAndSend("mailing.a", "key", SOMEBODY);
                messaging.convertAndSend("mailing.a", "key", SOMEBODY, Map.of(), null);
            });
            assertThat(arrivals()).hasSize(2).allSatisfy(this::assertMinimised);

            MessagePostProcessor telling = message -> {
                message.getMessageProperties().setHeader("who", SOMEBODY);
                return message;
            };
            template.addBeforePublishPostProcessors(telling);
            assertThat(refused(context, () -> template.convertAndSend("mailing.a", "key", "text")))
                    .isNotNull();
            template.setBeforePublishPostProcessors(telling);
            assertThat(refused(context, () -> template.convertAndSend("mailing.a", "key", "text")))
                    .isNotNull();
            assertThat(arrivals()).hasSize(2);
        });
    }
}
