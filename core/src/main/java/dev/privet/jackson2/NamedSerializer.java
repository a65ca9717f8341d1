/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import java.io.IOException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Is replaced, as soon as Jackson has a context, by the serializer that an annotation names, behind its guard. */
final class NamedSerializer extends JsonSerializer<Object> implements ContextualSerializer {

    private final Annotated annotated;
    private final Class<?> named;
    private final UnaryOperator<JsonSerializer<Object>> guarded;

    NamedSerializer(Annotated annotated, Class<?> named, UnaryOperator<JsonSerializer<Object>> guarded) {
        this.annotated = annotated;
        this.named = named;
        this.guarded = guarded;
    }

    private JsonSerializer<Object> inContext(SerializerProvider context, @Nullable BeanProperty property)
            throws JsonMappingException {
        JsonSerializer<Object> real = context.serializerInstance(annotated, named);
        return guarded.apply(cast(context.handleSecondaryContextualization(real, property)));
    }

    @SuppressWarnings("unchecked") // Which objects a serializer gets is Jackson's business.
    private static JsonSerializer<Object> cast(JsonSerializer<?> serializer) {
        return (JsonSerializer<Object>) serializer;
    }

    @Override
    public JsonSerializer<?> createContextual(SerializerProvider context, @Nullable BeanProperty property)
            throws JsonMappingException {
        return inContext(context, property);
    }

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializerProvider context) throws IOException {
        inContext(context, null).serialize(value, generator, context);
    }

    @Override
    public void serializeWithType(
            Object value, JsonGenerator generator, SerializerProvider context, TypeSerializer typeSerializer)
            throws IOException {
        inContext(context, null).serializeWithType(value, generator, context, typeSerializer);
    }
}
