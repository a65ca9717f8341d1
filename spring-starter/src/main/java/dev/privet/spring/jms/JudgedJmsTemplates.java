/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.jms;

import dev.privet.spring.internal.sending.SendingBeans;
import dev.privet.spring.internal.sending.Underway;
import java.io.Serial;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.jms.core.JmsClient;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.jms.support.converter.MessageConverter;

/**
 * Has what beans send by JMS judged, whoever made them. A {@code JmsMessagingTemplate} sends through a {@code JmsTemplate}, and so does a
 * {@code JmsClient}, which makes one of its own where it is told how long a message lives.
 */
final class JudgedJmsTemplates extends SendingBeans {

    @Serial
    private static final long serialVersionUID = 1;

    private static final Set<String> SENDING = Set.of("send", "convertAndSend", "sendAndReceive", "destination");

    private final transient Supplier<JmsMessages> messages;
    private final transient Underway underway;

    JudgedJmsTemplates(Supplier<JmsMessages> messages) {
        this(messages, new Underway());
    }

    private JudgedJmsTemplates(Supplier<JmsMessages> messages, Underway underway) {
        super(
                type -> JmsTemplate.class.isAssignableFrom(type) || JmsClient.class.isAssignableFrom(type),
                method -> SENDING.contains(method.getName()),
                new JmsInterceptor(underway));
        this.messages = messages;
        this.underway = underway;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        if (bean instanceof JmsTemplate template) {
            MessageConverter converter = template.getMessageConverter();
            if (converter != null) {
                template.setMessageConverter(JudgedJmsConverter.before(converter, messages, underway));
            }
        }
        return super.postProcessAfterInitialization(bean, beanName);
    }
}
