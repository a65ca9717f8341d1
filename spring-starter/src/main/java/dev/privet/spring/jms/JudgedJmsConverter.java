/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.jms;

import dev.privet.spring.internal.sending.Outgoing.Making;
import dev.privet.spring.internal.sending.Underway;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jms.support.converter.MessageConverter;
import org.springframework.jms.support.converter.SmartMessageConverter;

/** Stands in front of a converter: what it makes messages of is judged for where they go. */
class JudgedJmsConverter implements MessageConverter {

    private final MessageConverter delegate;
    private final Supplier<JmsMessages> messages;
    private final Underway underway;

    private JudgedJmsConverter(MessageConverter delegate, Supplier<JmsMessages> messages, Underway underway) {
        this.delegate = delegate;
        this.messages = messages;
        this.underway = underway;
    }

    /** Puts one in front, of the kind by which Spring asks it. */
    static MessageConverter before(MessageConverter converter, Supplier<JmsMessages> messages, Underway underway) {
        if (converter instanceof JudgedJmsConverter) {
            return converter;
        }
        return converter instanceof SmartMessageConverter smart
                ? new Smart(smart, messages, underway)
                : new JudgedJmsConverter(converter, messages, underway);
    }

    @Override
    public final Message toMessage(Object object, Session session) throws JMSException {
        return judged(object, part -> delegate.toMessage(part, session));
    }

    @Override
    public final Object fromMessage(Message message) throws JMSException {
        return delegate.fromMessage(message);
    }

    /** One that is ready was made by the host, and nobody can tell what is in it. */
    final Message judged(Object object, Making<Object, Message, JMSException> converting) throws JMSException {
        return object instanceof Message
                ? converting.of(object)
                : underway.converted(
                        Sealed.opened(object),
                        opened -> messages.get().converted(underway.destination(), opened, converting),
                        converting);
    }

    private static final class Smart extends JudgedJmsConverter implements SmartMessageConverter {

        private final SmartMessageConverter delegate;

        Smart(SmartMessageConverter delegate, Supplier<JmsMessages> messages, Underway underway) {
            super(delegate, messages, underway);
            this.delegate = delegate;
        }

        @Override
        public Message toMessage(Object object, Session session, @Nullable Object conversionHint) throws JMSException {
            return judged(object, part -> delegate.toMessage(part, session, conversionHint));
        }
    }
}
