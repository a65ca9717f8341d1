/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.rabbit;

import dev.privet.spring.internal.sending.JudgedMessagingConverter;
import dev.privet.spring.internal.sending.Underway;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.rabbit.core.RabbitMessagingTemplate;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.support.converter.MessageConverter;

/** Has everything judged by which a template converts, and the template that it sends through. */
record RabbitConverters(Supplier<RabbitMessages> messages, Underway underway) {

    void judge(@Nullable Object sender) {
        if (sender instanceof RabbitTemplate template) {
            template.setMessageConverter(judged(template.getMessageConverter()));
            // Once, and after all others, which may set headers.
            JudgedHeaders headers = new JudgedHeaders(messages);
            template.removeBeforePublishPostProcessor(headers);
            template.addBeforePublishPostProcessors(headers);
        } else if (sender instanceof RabbitMessagingTemplate messaging) {
            judge(messaging.getRabbitTemplate());
            messaging.setAmqpMessageConverter(judged(messaging.getAmqpMessageConverter()));
            messaging.setMessageConverter(
                    JudgedMessagingConverter.before(messaging.getMessageConverter(), messages, underway));
        }
    }

    private MessageConverter judged(MessageConverter converter) {
        return JudgedRabbitConverter.before(converter, messages, underway);
    }
}
