/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import dev.privet.contract.PublicApi;
import dev.privet.gate.FieldOutcome;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the values of one field are shown under one treatment. Immutable and thread-safe. Never throws for a value and never lets one
 * through: what fails, or has a shape that is not known, is not shown.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class FieldView {

    private static final Logger LOG = LoggerFactory.getLogger(FieldView.class);

    private final String field;
    private final FieldOutcome outcome;
    private final Show show;
    private final @Nullable ShowAs showAs;
    private final AtomicBoolean toldOfFailure = new AtomicBoolean();

    FieldView(String field, FieldOutcome outcome, Show show, @Nullable ShowAs showAs) {
        this.field = field;
        this.outcome = outcome;
        this.show = show;
        this.showAs = showAs;
    }

    /** That of a field of which nothing is shown. */
    static FieldView nothing(String field) {
        return new FieldView(field, FieldOutcome.OMIT, value -> null, null);
    }

    /** What is shown of a single value, or null for nothing. */
    @FunctionalInterface
    interface Show {

        @Nullable
        Object of(Object value);
    }

    /** What is shown of a single value in the place of one of its type. */
    @FunctionalInterface
    interface ShowAs {

        <T> Optional<T> of(Class<T> type, Object value);
    }

    /**
     * How strict the view is.
     *
     * @return the outcome that it carries out
     */
    public FieldOutcome outcome() {
        return outcome;
    }

    /**
     * What is shown of a value in a document, where its type does not matter.
     *
     * @param value what the property holds, in whatever shape
     * @return text, a number, or a list or map of these; null where nothing is shown
     */
    public @Nullable Object show(@Nullable Object value) {
        if (value == null || outcome == FieldOutcome.OMIT) {
            return null;
        }
        if (outcome == FieldOutcome.REVEAL) {
            return value;
        }
        // Most values are text, and text holds no others.
        return value instanceof String ? one(value) : Containers.show(value, this::one);
    }

    /**
     * What is shown of a value in a property that is typed as before, such as that of a copy.
     *
     * @param type the declared type of the property
     * @param value what the property holds
     * @param <T> that type
     * @return a value of that type; null where none can be shown, and a primitive property then gets its default
     */
    public <T> @Nullable T showAs(Class<T> type, @Nullable Object value) {
        if (value == null || outcome == FieldOutcome.OMIT) {
            return null;
        }
        if (outcome == FieldOutcome.REVEAL) {
            return ValueTypes.as(type, value).orElse(null);
        }
        if (value instanceof String && !type.isPrimitive()) {
            // What most values are holds no others, so nobody has to look for them.
            Object shown = showAs == null ? one(value) : oneAs(type, value);
            return type.isInstance(shown) ? type.cast(shown) : null;
        }
        return Containers.showAs(type, value, this::oneAs);
    }

    private @Nullable Object one(Object value) {
        try {
            return show.of(value);
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
            tellOfFailure(e);
            return outcome == FieldOutcome.MASK ? Maskers.NOTHING : null;
        }
    }

    private <T> @Nullable T oneAs(Class<T> type, Object value) {
        if (showAs == null) {
            return ValueTypes.as(type, one(value)).orElse(null);
        }
        try {
            return showAs.of(type, value).orElse(null);
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
            tellOfFailure(e);
            return null;
        }
    }

    private void tellOfFailure(Throwable failure) {
        if (toldOfFailure.compareAndSet(false, true)) {
            LOG.warn(
                    "The treatment ({}) of '{}' failed ({}), so nothing of its values is shown. This is said once.",
                    outcome,
                    field,
                    failure.getClass().getName());
        }
    }

    @Override
    public String toString() {
        return "FieldView[" + field + " " + outcome + "]";
    }
}
