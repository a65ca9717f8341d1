/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.rabbit;

import dev.privet.spring.internal.sending.Destination;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.core.Correlation;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessagePostProcessor;

/** Looks at the headers of what is about to be published, whoever set them: of what AMQP does not know, the text would be sent. */
record JudgedHeaders(Supplier<RabbitMessages> messages) implements MessagePostProcessor {

    @Override
    public Message postProcessMessage(Message message) {
        return judged(message, Destination.of(""));
    }

    @Override
    public Message postProcessMessage(
            Message message, @Nullable Correlation correlation, String exchange, String routingKey) {
        return judged(message, RabbitInterceptor.destination(exchange, routingKey));
    }

    private Message judged(Message message, Destination to) {
        message.getMessageProperties()
                .getHeaders()
                .values()
                .forEach(value -> messages.get().passAsHeader(to, value));
        return message;
    }
}
