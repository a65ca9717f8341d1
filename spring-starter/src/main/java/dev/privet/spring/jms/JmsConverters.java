/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.jms;

import dev.privet.spring.internal.sending.JudgedMessagingConverter;
import dev.privet.spring.internal.sending.Underway;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jms.core.JmsMessagingTemplate;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.jms.support.converter.MessageConverter;

/** Has everything judged by which a template converts, and the template that it sends through. */
record JmsConverters(Supplier<JmsMessages> messages, Underway underway) {

    void judge(@Nullable Object sender) {
        if (sender instanceof JmsTemplate template) {
            MessageConverter converter = template.getMessageConverter();
            if (converter != null) {
                template.setMessageConverter(judged(converter));
            }
        } else if (sender instanceof JmsMessagingTemplate messaging) {
            judge(messaging.getJmsTemplate());
            messaging.setJmsMessageConverter(judged(messaging.getJmsMessageConverter()));
            messaging.setMessageConverter(
                    JudgedMessagingConverter.before(messaging.getMessageConverter(), messages, underway));
        }
    }

    private MessageConverter judged(MessageConverter converter) {
        return JudgedJmsConverter.before(converter, messages, underway);
    }
}
