/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.jms;

import dev.privet.spring.internal.sending.SendingBeans;
import dev.privet.spring.internal.sending.Underway;
import java.io.Serial;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.jms.core.JmsClient;
import org.springframework.jms.core.JmsMessagingTemplate;
import org.springframework.jms.core.JmsTemplate;

/**
 * Has what beans send by JMS judged, whoever made them. A {@code JmsMessagingTemplate} sends through a {@code JmsTemplate}, and so does a
 * {@code JmsClient}, which makes one of its own where it is told how long a message lives.
 */
final class JudgedJmsTemplates extends SendingBeans {

    @Serial
    private static final long serialVersionUID = 1;

    private static final Set<String> SENDING =
            Set.of("send", "convertAndSend", "sendAndReceive", "convertSendAndReceive", "destination");

    private final transient JmsConverters converters;

    JudgedJmsTemplates(Supplier<JmsMessages> messages) {
        this(new JmsConverters(messages, new Underway()));
    }

    private JudgedJmsTemplates(JmsConverters converters) {
        super(
                type -> isTemplate(type) || JmsClient.class.isAssignableFrom(type),
                method -> (SENDING.contains(method.getName()) || JmsInterceptor.sets(method))
                        && declares(method, JmsTemplate.class, JmsMessagingTemplate.class, JmsClient.class),
                new JmsInterceptor(converters));
        this.converters = converters;
    }

    private static boolean isTemplate(Class<?> type) {
        return JmsTemplate.class.isAssignableFrom(type) || JmsMessagingTemplate.class.isAssignableFrom(type);
    }

    /** Of a final class nothing can stand in the place; its converter refuses what goes to a place that nobody noted. */
    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        converters.judge(bean);
        return isTemplate(bean.getClass()) && isFinal(bean)
                ? bean
                : super.postProcessAfterInitialization(bean, beanName);
    }
}
