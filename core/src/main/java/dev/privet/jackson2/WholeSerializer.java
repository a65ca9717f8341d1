/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import dev.privet.minimise.internal.ValueGuard;
import java.io.IOException;

/** Stands in front of a serializer that writes objects as a whole, so that they are shown completely or not at all. */
final class WholeSerializer extends ForwardingSerializer {

    private final ValueGuard guard;

    WholeSerializer(JsonSerializer<?> delegate, ValueGuard guard) {
        super(delegate);
        this.guard = guard;
    }

    @Override
    ForwardingSerializer before(JsonSerializer<?> changed) {
        return new WholeSerializer(changed, guard);
    }

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializerProvider context) throws IOException {
        if (guard.lets(value)) {
            delegate.serialize(value, generator, context);
        } else {
            writeNothing(generator);
        }
    }

    @Override
    public void serializeWithType(
            Object value, JsonGenerator generator, SerializerProvider context, TypeSerializer typeSerializer)
            throws IOException {
        if (guard.lets(value)) {
            delegate.serializeWithType(value, generator, context, typeSerializer);
        } else {
            writeNothing(generator);
        }
    }
}
