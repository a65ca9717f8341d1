/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.jms;

import dev.privet.spring.internal.sending.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.Queue;
import jakarta.jms.Topic;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.Set;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.jms.core.JmsClient.OperationSpec;
import org.springframework.jms.core.JmsMessagingTemplate;
import org.springframework.jms.core.JmsTemplate;

/** Notes where a message goes, while it is sent. */
record JmsInterceptor(JmsConverters converters) implements MethodInterceptor {

    private static final Set<String> SETTING =
            Set.of("setMessageConverter", "setJmsMessageConverter", "setJmsTemplate", "setConnectionFactory");

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
        Destination to = Destination.of(place(call));
        Object result = converters.underway().to(to, call::proceed);
        return result instanceof OperationSpec operation ? noting(operation, to) : result;
    }

    /** What a client is told to do is done later. */
    private OperationSpec noting(OperationSpec operation, Destination to) {
        ProxyFactory factory = new ProxyFactory(operation);
        factory.addAdvice(new ClientInterceptor(to, converters.messages(), converters.underway()));
        return (OperationSpec) factory.getProxy(OperationSpec.class.getClassLoader());
    }

    private static String place(MethodInvocation call) {
        @Nullable Object[] arguments = call.getArguments();
        Object first = arguments.length == 0 ? null : arguments[0];
        if (first instanceof jakarta.jms.Destination destination) {
            return name(destination);
        }
        boolean isNamed = arguments.length > 0 && call.getMethod().getParameterTypes()[0] == String.class;
        return isNamed ? one(Objects.toString(first, "")) : usual(call.getThis());
    }

    /** Where a template sends what is sent to nowhere. */
    private static String usual(@Nullable Object sender) {
        if (sender instanceof JmsMessagingTemplate messaging) {
            return usual(messaging.getDefaultDestination(), messaging.getDefaultDestinationName());
        }
        if (!(sender instanceof JmsTemplate template)) {
            return "";
        }
        return usual(template.getDefaultDestination(), template.getDefaultDestinationName());
    }

    private static String usual(jakarta.jms.@Nullable Destination destination, @Nullable String name) {
        return destination == null ? one(Objects.toString(name, "")) : name(destination);
    }

    /** Nobody can tell of one that does not say its name. */
    private static String name(jakarta.jms.Destination destination) {
        try {
            String name = null;
            if (destination instanceof Queue queue) {
                name = queue.getQueueName();
            } else if (destination instanceof Topic topic) {
                name = topic.getTopicName();
            }
            return one(Objects.toString(name, ""));
        } catch (JMSException e) {
            return "";
        }
    }

    /** Some brokers take it for several where there is a comma in it; these are no place that could be declared. */
    private static String one(String name) {
        return name.contains(",") ? "" : name;
    }
}
