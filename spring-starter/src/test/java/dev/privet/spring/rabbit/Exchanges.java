/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.rabbit;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.rabbit.connection.Connection;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;

/** A broker that keeps as text what is published: exchange, routing key, headers and body. */
final class Exchanges implements InvocationHandler {

    private final List<String> arrivals = new CopyOnWriteArrayList<>();

    ConnectionFactory connections() {
        return as(ConnectionFactory.class);
    }

    List<String> arrivals() {
        return List.copyOf(arrivals);
    }

    private <T> T as(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "createConnection" -> as(Connection.class);
            case "createChannel" -> as(Channel.class);
            case "basicPublish" -> {
                BasicProperties properties = (BasicProperties) arguments[arguments.length - 2];
                byte[] body = (byte[]) arguments[arguments.length - 1];
                arrivals.add(arguments[0] + "/" + arguments[1] + " " + properties.getHeaders() + " "
                        + new String(body, StandardCharsets.UTF_8));
                yield null;
            }
            case "isOpen" -> true;
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> proxy == arguments[0];
            case "toString" -> "Exchanges";
            default -> usual(method.getReturnType());
        };
    }

    private static @Nullable Object usual(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        return type == int.class ? 0 : null;
    }
}
