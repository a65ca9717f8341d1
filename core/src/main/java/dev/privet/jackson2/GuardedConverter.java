/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jackson2;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.Converter;
import dev.privet.minimise.internal.ValueGuard;
import org.jspecify.annotations.Nullable;

/** Converts an object into something else to write if that may tell all of it, and otherwise into nothing. */
final class GuardedConverter implements Converter<Object, Object> {

    private final Converter<Object, Object> delegate;
    private final ValueGuard guard;

    @SuppressWarnings("unchecked") // Jackson gives it objects of the guarded class only.
    GuardedConverter(Converter<?, ?> delegate, ValueGuard guard) {
        this.delegate = (Converter<Object, Object>) delegate;
        this.guard = guard;
    }

    @Override
    public @Nullable Object convert(Object value) {
        return guard.lets(value) ? delegate.convert(value) : null;
    }

    @Override
    public JavaType getInputType(TypeFactory typeFactory) {
        return delegate.getInputType(typeFactory);
    }

    @Override
    public JavaType getOutputType(TypeFactory typeFactory) {
        return delegate.getOutputType(typeFactory);
    }
}
