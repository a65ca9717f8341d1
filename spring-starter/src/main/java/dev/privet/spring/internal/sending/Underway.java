/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal.sending;

import dev.privet.contract.PrivacyException;
import dev.privet.spring.internal.sending.Outgoing.Making;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the message goes that this thread is sending. Converters are told nothing of that, and they are called on the way. Thread-safe.
 */
public final class Underway {

    @SuppressWarnings("ThreadLocalUsage") // One for each broker of each application.
    private final ThreadLocal<@Nullable Stage> stages = new ThreadLocal<>();

    /** On the way to nowhere. */
    public Underway() {}

    /** How far the thread is. */
    private record Stage(Destination to, boolean isConverting) {}

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
        Stage before = stages.get();
        stages.set(new Stage(to, false));
        try {
            return sending.send();
        } catch (RuntimeException e) {
            throw refusal(e).orElse(e);
        } finally {
            back(before);
        }
    }

    /**
     * Converts something: the outermost of the converters that judge is the one to do it, since what another one has within it would take
     * what is minimised for what is not.
     *
     * @param source of which a message is made
     * @param judging makes it, judged
     * @param plainly makes it for a converter that judges
     * @param <T> of what class it is
     * @param <E> how it fails
     * @return the message
     * @throws E if it fails
     */
    public <T extends @Nullable Object, E extends Exception> T converted(
            Object source, Making<Object, T, E> judging, Making<Object, T, E> plainly) throws E {
        Stage before = stages.get();
        if (before != null && before.isConverting()) {
            return plainly.of(source);
        }
        stages.set(new Stage(destination(), true));
        try {
            return judging.of(source);
        } finally {
            back(before);
        }
    }

    private void back(@Nullable Stage before) {
        if (before == null) {
            stages.remove();
        } else {
            stages.set(before);
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
        Stage stage = stages.get();
        return stage == null ? Destination.of("") : stage.to();
    }
}
