/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jackson;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.jsontype.TypeSerializer;

/** Is replaced, as soon as Jackson has a context, by the serializer that an annotation names, behind its guard. */
final class NamedSerializer extends ValueSerializer<Object> {

    private final Annotated annotated;
    private final Class<?> named;
    private final UnaryOperator<ValueSerializer<Object>> guarded;

    NamedSerializer(Annotated annotated, Class<?> named, UnaryOperator<ValueSerializer<Object>> guarded) {
        this.annotated = annotated;
        this.named = named;
        this.guarded = guarded;
    }

    private ValueSerializer<Object> inContext(SerializationContext context, @Nullable BeanProperty property) {
        ValueSerializer<Object> real = context.serializerInstance(annotated, named);
        return guarded.apply(cast(context.handleSecondaryContextualization(real, property)));
    }

    @SuppressWarnings("unchecked") // Which objects a serializer gets is Jackson's business.
    private static ValueSerializer<Object> cast(ValueSerializer<?> serializer) {
        return (ValueSerializer<Object>) serializer;
    }

    @Override
    public ValueSerializer<?> createContextual(SerializationContext context, @Nullable BeanProperty property) {
        return inContext(context, property);
    }

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
        inContext(context, null).serialize(value, generator, context);
    }

    @Override
    public void serializeWithType(
            Object value, JsonGenerator generator, SerializationContext context, TypeSerializer typeSerializer) {
        inContext(context, null).serializeWithType(value, generator, context, typeSerializer);
    }
}
