/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.jms;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.ObjectMessage;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A broker that keeps as text what arrives, with the name of the queue. */
final class Postbox implements InvocationHandler {

    private final List<String> arrivals = new CopyOnWriteArrayList<>();

    ConnectionFactory connections() {
        return as(ConnectionFactory.class, this);
    }

    List<String> arrivals() {
        return List.copyOf(arrivals);
    }

    /** A queue as a broker's client would have it. */
    static Queue queue(String name) {
        return as(Queue.class, (proxy, method, arguments) -> name);
    }

    private static <T> T as(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** What factories, connections and sessions are asked. */
    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "createConnection" -> as(Connection.class, this);
            case "createSession" -> as(Session.class, this);
            case "createQueue", "createTopic" -> queue((String) arguments[0]);
            case "createProducer" -> producer((Queue) arguments[0]);
            case "createTextMessage" -> message(TextMessage.class, arguments);
            case "createObjectMessage" -> message(ObjectMessage.class, arguments);
            case "createBytesMessage" -> message(BytesMessage.class, new Object[] {""});
            case "getTransacted", "isOpen" -> false;
            case "getAcknowledgeMode" -> Session.AUTO_ACKNOWLEDGE;
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> proxy == arguments[0];
            case "toString" -> "Postbox";
            default -> null;
        };
    }

    private MessageProducer producer(Queue queue) {
        return as(MessageProducer.class, (proxy, method, arguments) -> {
            if (method.getName().equals("send")) {
                arrivals.add(queue.getQueueName() + " " + arguments[0]);
            }
            return null;
        });
    }

    private static Message message(Class<? extends Message> type, Object[] body) {
        StringBuilder text = new StringBuilder(String.valueOf(body[0]));
        return as(type, (proxy, method, arguments) -> {
            if (method.getName().startsWith("set") && arguments.length == 2) {
                text.append(' ').append(Map.entry(arguments[0], arguments[1]));
            }
            return method.getName().equals("toString") ? text.toString() : null;
        });
    }
}
