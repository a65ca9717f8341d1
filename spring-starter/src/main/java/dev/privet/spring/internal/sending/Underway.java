/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal.sending;

import dev.privet.contract.PrivacyException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the message goes that this thread is sending. Converters are told nothing of that, and they are called on the way. Thread-safe.
 */
public final class Underway {

    @SuppressWarnings("ThreadLocalUsage") // One for each broker of each application.
    private final ThreadLocal<@Nullable Destination> destinations = new ThreadLocal<>();

    /** On the way to nowhere. */
    public Underway() {}

    /** Sends something. */
    @FunctionalInterface
    public interface Sending {

        /**
         * Sends it.
         *
         * @return what comes of it
         * @throws Throwable if it fails
         */
        @Nullable
        Object send() throws Throwable;
    }

    /**
     * Sends something; what is sent meanwhile to somewhere else goes there. A refusal is thrown as it is, whatever wraps it on the way.
     *
     * @param to where it goes
     * @param sending sends it
     * @return what comes of it
     * @throws Throwable if it fails
     */
    public @Nullable Object to(Destination to, Sending sending) throws Throwable {
        Destination before = destinations.get();
        destinations.set(to);
        try {
            return sending.send();
        } catch (RuntimeException e) {
            throw refusal(e).orElse(e);
        } finally {
            if (before == null) {
                destinations.remove();
            } else {
                destinations.set(before);
            }
        }
    }

    /** What wraps a refusal may say what it could not convert, all of it. */
    private static Optional<RuntimeException> refusal(RuntimeException thrown) {
        return Stream.<Throwable>iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(10)
                .filter(PrivacyException.class::isInstance)
                .map(RuntimeException.class::cast)
                .findFirst();
    }

    /**
     * Where it goes.
     *
     * @return a place; none where nothing is being sent, or nobody can tell
     */
    public Destination destination() {
        Destination to = destinations.get();
        return to == null ? Destination.of("") : to;
    }
}
