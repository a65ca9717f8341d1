/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jackson;

import dev.privet.gate.ShownRow;
import dev.privet.minimise.internal.ValueGuard;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;

/** Stands in front of the serializer of a type that bears no mark, but has marked subtypes; counts objects of these. */
final class SupertypeSerializer extends ForwardingSerializer {

    private final ValueGuard guard;

    SupertypeSerializer(ValueSerializer<?> delegate, ValueGuard guard) {
        super(delegate);
        this.guard = guard;
    }

    @Override
    ForwardingSerializer before(ValueSerializer<?> changed) {
        return new SupertypeSerializer(changed, guard);
    }

    @Override
    @SuppressWarnings("try") // The row works by being shown; nothing needs to be asked of it.
    public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
        try (ShownRow row = guard.show(value)) {
            delegate.serialize(value, generator, context);
        }
    }

    @Override
    @SuppressWarnings("try") // The row works by being shown; nothing needs to be asked of it.
    public void serializeWithType(
            Object value, JsonGenerator generator, SerializationContext context, TypeSerializer typeSerializer) {
        try (ShownRow row = guard.show(value)) {
            delegate.serializeWithType(value, generator, context, typeSerializer);
        }
    }
}
