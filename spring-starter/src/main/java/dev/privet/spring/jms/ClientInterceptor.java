/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.jms;

import dev.privet.spring.internal.sending.Destination;
import dev.privet.spring.internal.sending.Underway;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.jms.support.converter.MessageConversionException;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;

/** Stands in front of what a client is told to do: a template that it made by itself cannot be reached, and what it sends is sealed. */
record ClientInterceptor(Destination to, Supplier<JmsMessages> messages, Underway underway)
        implements MethodInterceptor {

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        @Nullable Object[] arguments = call.getArguments();
        boolean isSending = call.getMethod().getName().startsWith("send") && arguments.length > 0;
        Object object = isSending ? arguments[0] : null;
        Object payload = object instanceof Message<?> message ? message.getPayload() : object;
        Class<?> marked = messages.get().markedIn(payload).orElse(null);
        if (payload == null || marked == null) {
            return underway.to(to, call::proceed);
        }
        Sealed sealed = new Sealed(payload, () -> messages.get().unjudged(to, marked));
        arguments[0] =
                object instanceof Message<?> message ? new GenericMessage<>(sealed, message.getHeaders()) : sealed;
        return underway.to(to, () -> sent(call, sealed));
    }

    private static @Nullable Object sent(MethodInvocation call, Sealed sealed) throws Throwable {
        Object result;
        try {
            result = call.proceed();
        } catch (RuntimeException e) {
            throw !sealed.wasOpened() && isConversion(e) ? sealed.refusal() : e;
        }
        if (!sealed.wasOpened()) {
            throw sealed.refusal();
        }
        return result;
    }

    /** Else the broker may be what failed. */
    private static boolean isConversion(RuntimeException thrown) {
        return Stream.<Throwable>iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(10)
                .anyMatch(cause -> cause instanceof MessageConversionException
                        || cause instanceof org.springframework.messaging.converter.MessageConversionException);
    }
}
