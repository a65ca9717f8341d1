/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import dev.privet.gate.ShownRow;
import dev.privet.minimise.internal.ValueGuard;
import java.io.IOException;

/** Stands in front of the serializer of a type that bears no mark, but has marked subtypes; counts objects of these. */
final class SupertypeSerializer extends ForwardingSerializer {

    private final ValueGuard guard;

    SupertypeSerializer(JsonSerializer<?> delegate, ValueGuard guard) {
        super(delegate);
        this.guard = guard;
    }

    @Override
    ForwardingSerializer before(JsonSerializer<?> changed) {
        return new SupertypeSerializer(changed, guard);
    }

    @Override
    @SuppressWarnings("try") // The row works by being shown; nothing needs to be asked of it.
    public void serialize(Object value, JsonGenerator generator, SerializerProvider context) throws IOException {
        try (ShownRow row = guard.show(value)) {
            delegate.serialize(value, generator, context);
        }
    }

    @Override
    @SuppressWarnings("try") // The row works by being shown; nothing needs to be asked of it.
    public void serializeWithType(
            Object value, JsonGenerator generator, SerializerProvider context, TypeSerializer typeSerializer)
            throws IOException {
        try (ShownRow row = guard.show(value)) {
            delegate.serializeWithType(value, generator, context, typeSerializer);
        }
    }
}
