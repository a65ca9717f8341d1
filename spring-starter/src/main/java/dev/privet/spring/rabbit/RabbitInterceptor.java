/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.rabbit;

import dev.privet.spring.internal.sending.Destination;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.Set;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.rabbit.core.RabbitMessagingTemplate;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.core.ResolvableType;

/** Notes where a message goes, while it is sent. */
record RabbitInterceptor(RabbitConverters converters) implements MethodInterceptor {

    private static final Set<String> SETTING = Set.of(
            "setMessageConverter",
            "setAmqpMessageConverter",
            "setRabbitTemplate",
            "setBeforePublishPostProcessors",
            "addBeforePublishPostProcessors");

    /** Whether a method changes by what something is sent. */
    static boolean sets(Method method) {
        return SETTING.contains(method.getName());
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        if (sets(call.getMethod())) {
            Object result = call.proceed();
            converters.judge(call.getThis());
            return result;
        }
        return converters.underway().to(destination(call), call::proceed);
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
            case 1 -> destination(template.getExchange(), or((String) arguments[0], template.getRoutingKey()));
            default ->
                destination(
                        or((String) arguments[0], template.getExchange()),
                        or((String) arguments[1], template.getRoutingKey()));
        };
    }

    /** The template takes its own for what is null. */
    private static String or(@Nullable String said, String own) {
        return said == null ? own : said;
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
