/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jackson;

import dev.privet.minimise.internal.ValueGuard;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;

/** Stands in front of a serializer that writes objects as a whole, so that they are shown completely or not at all. */
final class WholeSerializer extends ForwardingSerializer {

    private final ValueGuard guard;

    WholeSerializer(ValueSerializer<?> delegate, ValueGuard guard) {
        super(delegate);
        this.guard = guard;
    }

    @Override
    ForwardingSerializer before(ValueSerializer<?> changed) {
        return new WholeSerializer(changed, guard);
    }

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
        if (guard.lets(value)) {
            delegate.serialize(value, generator, context);
        } else {
            writeNothing(generator);
        }
    }

    @Override
    public void serializeWithType(
            Object value, JsonGenerator generator, SerializationContext context, TypeSerializer typeSerializer) {
        if (guard.lets(value)) {
            delegate.serializeWithType(value, generator, context, typeSerializer);
        } else {
            writeNothing(generator);
        }
    }
}
