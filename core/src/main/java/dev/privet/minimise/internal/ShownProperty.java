/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise.internal;

import dev.privet.gate.FieldOutcome;
import dev.privet.minimise.FieldView;
import dev.privet.minimise.LoadState;
import dev.privet.minimise.Maskers;
import dev.privet.minimise.Minimiser;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A property under one view. Reads it at most once for each object, not at all where nothing of it is shown, and loads nothing just to
 * hide it.
 */
public final class ShownProperty {

    /** Stands for a property that holds nothing. */
    public static final Object ABSENT = new Object();

    private final MarkedProperty property;
    private final FieldView view;
    private final Getter getter;
    private final LoadState loads;
    private final String attribute;

    /**
     * Puts a property under a view.
     *
     * @param property the property
     * @param view how it is shown
     * @param getter reads it
     * @param minimiser knows what is loaded
     */
    public ShownProperty(MarkedProperty property, FieldView view, Getter getter, Minimiser minimiser) {
        this.property = property;
        this.view = view;
        this.getter = getter;
        this.loads = minimiser.loadState();
        this.attribute = property.attribute();
    }

    /** Reads a property of an object. */
    @FunctionalInterface
    public interface Getter {

        /**
         * Reads it.
         *
         * @param bean the object
         * @return what it holds
         * @throws Exception as the host's getter does
         */
        @Nullable
        Object get(Object bean) throws Exception;
    }

    /**
     * What is shown of the property.
     *
     * @param bean the object that has it
     * @return text, a number, or a list or map of these; {@link #ABSENT} where it holds nothing; null where nothing of it is shown
     * @throws IllegalStateException if the host's getter fails; without what it says, which may quote a value
     */
    public @Nullable Object of(Object bean) {
        if (view.outcome() == FieldOutcome.OMIT) {
            return null;
        }
        if (!loads.isLoaded(bean, attribute)) {
            return unseen();
        }
        Object value = read(bean);
        if (value == null || isEmpty(value)) {
            return ABSENT;
        }
        return loads.isLoaded(value) ? view.show(value) : unseen();
    }

    private @Nullable Object unseen() {
        return view.outcome() == FieldOutcome.MASK ? Maskers.NOTHING : null;
    }

    private static boolean isEmpty(Object value) {
        return value instanceof Optional<?> optional && optional.isEmpty();
    }

    private @Nullable Object read(Object bean) {
        try {
            return getter.get(bean);
        } catch (Exception e) {
            throw unreadable(e);
        }
    }

    /** The trace leads to where it failed, in place of a cause: whoever prints a cause prints its text. */
    private IllegalStateException unreadable(Exception failure) {
        Throwable cause = failure instanceof InvocationTargetException && failure.getCause() != null
                ? failure.getCause()
                : failure;
        IllegalStateException unreadable = new IllegalStateException(property.type()
                        .name() + "." + attribute
                + " cannot be read: its getter throws " + cause.getClass().getName()
                + ". What that says is left out, since the purpose in force does not see the value.");
        unreadable.setStackTrace(cause.getStackTrace());
        return unreadable;
    }
}
