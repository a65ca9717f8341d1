/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializer;
import com.fasterxml.jackson.databind.ser.PropertyWriter;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.privet.gate.FieldPlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Writes objects of a class by one plan: as Jackson's serializer of beans does, without asking again for each property. */
final class PlanWriters extends StdSerializer<Object> {

    private final BeanPropertyWriter[] writers;

    private PlanWriters(Class<Object> type, List<BeanPropertyWriter> writers) {
        super(type);
        this.writers = writers.toArray(BeanPropertyWriter[]::new);
    }

    /** Not for subclasses, which know of more than properties, and not where properties are chosen anew for each object. */
    static boolean canWriteFor(JsonSerializer<?> serializer) {
        return serializer.getClass() == BeanSerializer.class && !serializer.usesObjectId();
    }

    @SuppressWarnings("unchecked") // Jackson gives it objects of its class only.
    static PlanWriters of(JsonSerializer<?> serializer, FieldPlan plan) {
        List<BeanPropertyWriter> writers = new ArrayList<>();
        for (Iterator<PropertyWriter> all = serializer.properties(); all.hasNext(); ) {
            BeanPropertyWriter writer = (BeanPropertyWriter) all.next();
            writers.add(writer instanceof MinimisingPropertyWriter minimising ? minimising.under(plan) : writer);
        }
        return new PlanWriters((Class<Object>) serializer.handledType(), writers);
    }

    @Override
    public void serialize(Object bean, JsonGenerator generator, SerializerProvider context) throws IOException {
        generator.writeStartObject(bean);
        int i = 0;
        try {
            for (; i < writers.length; i++) {
                writers[i].serializeAsField(bean, generator, context);
            }
        } catch (Exception e) {
            wrapAndThrow(context, e, bean, writers[i].getName());
        } catch (StackOverflowError e) {
            JsonMappingException failure =
                    JsonMappingException.from(generator, "Infinite recursion (StackOverflowError)", e);
            failure.prependPath(bean, writers[i].getName());
            throw failure;
        }
        generator.writeEndObject();
    }
}
