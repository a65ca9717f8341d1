/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal.sending;

import dev.privet.spring.internal.sending.Outgoing.Making;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.converter.MessageConverter;
import org.springframework.messaging.converter.SimpleMessageConverter;
import org.springframework.messaging.converter.SmartMessageConverter;

/** Stands in front of a converter of Spring's messages: what it makes text of, no converter of a broker can tell from any other text. */
public class JudgedMessagingConverter implements MessageConverter {

    private final MessageConverter delegate;
    private final Supplier<? extends OutgoingMessages> messages;
    private final Underway underway;

    private JudgedMessagingConverter(
            MessageConverter delegate, Supplier<? extends OutgoingMessages> messages, Underway underway) {
        this.delegate = delegate;
        this.messages = messages;
        this.underway = underway;
    }

    /**
     * Puts one in front, of the kind by which Spring asks it; not of one that leaves all to the converter of the broker.
     *
     * @param converter the host's
     * @param messages judge
     * @param underway tells where a message goes
     * @return one that judges
     */
    public static MessageConverter before(
            MessageConverter converter, Supplier<? extends OutgoingMessages> messages, Underway underway) {
        if (converter instanceof JudgedMessagingConverter || converter.getClass() == SimpleMessageConverter.class) {
            return converter;
        }
        return converter instanceof SmartMessageConverter smart
                ? new Smart(smart, messages, underway)
                : new JudgedMessagingConverter(converter, messages, underway);
    }

    @Override
    public final @Nullable Message<?> toMessage(Object payload, @Nullable MessageHeaders headers) {
        return judged(payload, part -> Optional.ofNullable(delegate.toMessage(part, headers)));
    }

    @Override
    public final @Nullable Object fromMessage(Message<?> message, Class<?> targetClass) {
        return delegate.fromMessage(message, targetClass);
    }

    final @Nullable Message<?> judged(
            Object payload, Making<Object, Optional<Message<?>>, RuntimeException> converting) {
        return messages.get()
                .convertedEarly(underway.destination(), payload, converting)
                .orElse(null);
    }

    private static final class Smart extends JudgedMessagingConverter implements SmartMessageConverter {

        private final SmartMessageConverter delegate;

        Smart(SmartMessageConverter delegate, Supplier<? extends OutgoingMessages> messages, Underway underway) {
            super(delegate, messages, underway);
            this.delegate = delegate;
        }

        @Override
        public @Nullable Object fromMessage(Message<?> message, Class<?> targetClass, @Nullable Object conversionHint) {
            return delegate.fromMessage(message, targetClass, conversionHint);
        }

        @Override
        public @Nullable Message<?> toMessage(
                Object payload, @Nullable MessageHeaders headers, @Nullable Object conversionHint) {
            return judged(payload, part -> Optional.ofNullable(delegate.toMessage(part, headers, conversionHint)));
        }
    }
}
