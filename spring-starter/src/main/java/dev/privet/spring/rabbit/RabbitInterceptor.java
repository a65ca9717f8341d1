/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.rabbit;

import dev.privet.spring.internal.sending.Destination;
import dev.privet.spring.internal.sending.Underway;
import java.lang.reflect.Method;
import java.util.Objects;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.rabbit.core.RabbitMessagingTemplate;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.core.ResolvableType;

/** Notes where a message goes, while it is sent. */
record RabbitInterceptor(Underway underway) implements MethodInterceptor {

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        return underway.to(destination(call), call::proceed);
    }

    /** An exchange, or a queue, which is named where it is to no exchange. */
    static Destination destination(@Nullable String exchange, @Nullable String routingKey) {
        String named = Objects.toString(exchange, "");
        String queue = Objects.toString(routingKey, "");
        return Destination.of(named.isEmpty() && !queue.isEmpty() ? "queue:" + queue : named);
    }

    /** Of two texts that come first, the exchange is the first one; one alone is a routing key. */
    private static Destination destination(MethodInvocation call) {
        Object sender = Objects.requireNonNull(call.getThis(), "sender");
        RabbitTemplate template = sender instanceof RabbitMessagingTemplate messaging
                ? messaging.getRabbitTemplate()
                : (RabbitTemplate) sender;
        @Nullable Object[] arguments = call.getArguments();
        return switch (texts(call.getMethod(), sender.getClass())) {
            case 0 -> destination(template.getExchange(), usual(sender, template));
            case 1 -> destination(template.getExchange(), (String) arguments[0]);
            default -> destination((String) arguments[0], (String) arguments[1]);
        };
    }

    private static @Nullable String usual(Object sender, RabbitTemplate template) {
        String own = sender instanceof RabbitMessagingTemplate messaging ? messaging.getDefaultDestination() : null;
        return own == null ? template.getRoutingKey() : own;
    }

    private static int texts(Method method, Class<?> sender) {
        int texts = 0;
        while (texts < 2
                && texts < method.getParameterCount()
                && ResolvableType.forMethodParameter(method, texts, sender).resolve() == String.class) {
            texts++;
        }
        return texts;
    }
}
