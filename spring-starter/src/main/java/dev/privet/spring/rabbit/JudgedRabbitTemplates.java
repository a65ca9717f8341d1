/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.rabbit;

import dev.privet.spring.internal.sending.SendingBeans;
import dev.privet.spring.internal.sending.Underway;
import java.io.Serial;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.amqp.rabbit.core.RabbitMessagingTemplate;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/** Has what beans send to RabbitMQ judged, whoever made them. */
final class JudgedRabbitTemplates extends SendingBeans {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Supplier<RabbitMessages> messages;
    private final transient Underway underway;

    JudgedRabbitTemplates(Supplier<RabbitMessages> messages) {
        this(messages, new Underway());
    }

    private JudgedRabbitTemplates(Supplier<RabbitMessages> messages, Underway underway) {
        super(
                type -> RabbitTemplate.class.isAssignableFrom(type)
                        || RabbitMessagingTemplate.class.isAssignableFrom(type),
                method -> method.getName().toLowerCase(Locale.ROOT).contains("send"),
                new RabbitInterceptor(underway));
        this.messages = messages;
        this.underway = underway;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        if (bean instanceof RabbitTemplate template) {
            template.setMessageConverter(
                    JudgedRabbitConverter.before(template.getMessageConverter(), messages, underway));
            template.addBeforePublishPostProcessors(new JudgedHeaders(messages));
        }
        return super.postProcessAfterInitialization(bean, beanName);
    }
}
