/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jackson;

import dev.privet.minimise.internal.ValueGuard;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.type.TypeFactory;
import tools.jackson.databind.util.Converter;

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
    public @Nullable Object convert(SerializationContext context, Object value) {
        return guard.lets(value) ? delegate.convert(context, value) : null;
    }

    @Override
    public @Nullable Object convert(DeserializationContext context, Object value) {
        return delegate.convert(context, value);
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
