/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.rabbit;

import dev.privet.spring.internal.sending.Outgoing.Making;
import dev.privet.spring.internal.sending.Underway;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.amqp.core.MessagePropertiesBuilder;
import org.springframework.amqp.support.converter.MessageConverter;
import org.springframework.amqp.support.converter.SmartMessageConverter;

/** Stands in front of a converter: what it makes messages of is judged for where they go. */
class JudgedRabbitConverter implements MessageConverter {

    private final MessageConverter delegate;
    private final Supplier<RabbitMessages> messages;
    private final Underway underway;

    private JudgedRabbitConverter(MessageConverter delegate, Supplier<RabbitMessages> messages, Underway underway) {
        this.delegate = delegate;
        this.messages = messages;
        this.underway = underway;
    }

    /** Puts one in front, of the kind by which Spring asks it. */
    static MessageConverter before(MessageConverter converter, Supplier<RabbitMessages> messages, Underway underway) {
        if (converter instanceof JudgedRabbitConverter) {
            return converter;
        }
        return converter instanceof SmartMessageConverter smart
                ? new Smart(smart, messages, underway)
                : new JudgedRabbitConverter(converter, messages, underway);
    }

    @Override
    public final Message toMessage(Object object, MessageProperties properties) {
        Deque<MessageProperties> passes = passes(properties);
        return judged(object, part -> delegate.toMessage(part, passes.remove()));
    }

    @Override
    public final Message toMessage(Object object, MessageProperties properties, @Nullable Type genericType) {
        Deque<MessageProperties> passes = passes(properties);
        return judged(object, part -> delegate.toMessage(part, passes.remove(), genericType));
    }

    @Override
    public final Object fromMessage(Message message) {
        return delegate.fromMessage(message);
    }

    private Message judged(Object object, Making<Object, Message, RuntimeException> converting) {
        return underway.converted(
                object, source -> messages.get().converted(underway.destination(), source, converting), converting);
    }

    /** A converter may set headers to what it sees. What it saw whole must not stay there when it is asked again, with a copy. */
    private static Deque<MessageProperties> passes(MessageProperties properties) {
        return new ArrayDeque<>(List.of(
                properties,
                MessagePropertiesBuilder.fromClonedProperties(properties).build()));
    }

    private static final class Smart extends JudgedRabbitConverter implements SmartMessageConverter {

        private final SmartMessageConverter delegate;

        Smart(SmartMessageConverter delegate, Supplier<RabbitMessages> messages, Underway underway) {
            super(delegate, messages, underway);
            this.delegate = delegate;
        }

        @Override
        public Object fromMessage(Message message, @Nullable Object conversionHint) {
            return delegate.fromMessage(message, conversionHint);
        }
    }
}
