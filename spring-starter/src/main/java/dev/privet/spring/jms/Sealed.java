/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.jms;

import java.util.function.Supplier;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;

/**
 * A marked object on its way through a client, of which nobody can tell by which converter it sends. One that judges opens it; any other
 * finds nothing in it, since there is no property, serialisation or text of it, and what looks for fields leaves out transient ones.
 */
final class Sealed {

    private final transient Object payload;
    private final transient Supplier<? extends RuntimeException> refusal;
    private transient boolean wasOpened;

    Sealed(Object payload, Supplier<? extends RuntimeException> refusal) {
        this.payload = payload;
        this.refusal = refusal;
    }

    /** What was handed to the client; everything else as it is. */
    static Object opened(Object object) {
        if (object instanceof Sealed sealed) {
            sealed.wasOpened = true;
            return sealed.payload;
        }
        return object instanceof Message<?> message && message.getPayload() instanceof Sealed
                ? new GenericMessage<>(opened(message.getPayload()), message.getHeaders())
                : object;
    }

    boolean wasOpened() {
        return wasOpened;
    }

    RuntimeException refusal() {
        return refusal.get();
    }

    /** What reads properties is told what it does. */
    @SuppressWarnings("DoNotCallSuggester") // Nobody calls it but what reads properties.
    public Object getPayload() {
        throw refusal();
    }

    @Override
    public String toString() {
        return "Sealed";
    }
}
