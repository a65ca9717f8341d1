/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jackson;

import dev.privet.minimise.Maskers;
import dev.privet.minimise.internal.ValueGuard;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** A marked object as the key of a map is written as a whole, by its own {@code toString} or {@code @JsonKey}. */
final class WholeKeySerializer extends ValueSerializer<Object> {

    private final ValueSerializer<Object> delegate;
    private final ValueGuard guard;

    @SuppressWarnings("unchecked") // Jackson gives it objects of the guarded class only.
    WholeKeySerializer(ValueSerializer<?> delegate, ValueGuard guard) {
        this.delegate = (ValueSerializer<Object>) delegate;
        this.guard = guard;
    }

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
        if (guard.lets(value)) {
            delegate.serialize(value, generator, context);
        } else {
            generator.writeName(Maskers.NOTHING);
        }
    }
}
