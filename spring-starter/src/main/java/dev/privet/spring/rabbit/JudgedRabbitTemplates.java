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

    private final transient RabbitConverters converters;

    JudgedRabbitTemplates(Supplier<RabbitMessages> messages) {
        this(new RabbitConverters(messages, new Underway()));
    }

    private JudgedRabbitTemplates(RabbitConverters converters) {
        super(
                JudgedRabbitTemplates::isTemplate,
                method -> (method.getName().toLowerCase(Locale.ROOT).contains("send") || RabbitInterceptor.sets(method))
                        && declares(method, RabbitTemplate.class, RabbitMessagingTemplate.class),
                new RabbitInterceptor(converters));
        this.converters = converters;
    }

    private static boolean isTemplate(Class<?> type) {
        return RabbitTemplate.class.isAssignableFrom(type) || RabbitMessagingTemplate.class.isAssignableFrom(type);
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
