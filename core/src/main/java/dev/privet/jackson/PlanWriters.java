/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jackson;

import dev.privet.gate.FieldPlan;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.BeanSerializer;
import tools.jackson.databind.ser.PropertyWriter;
import tools.jackson.databind.ser.UnrolledBeanSerializer;
import tools.jackson.databind.ser.bean.BeanSerializerBase;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes objects of a class by one plan: as Jackson's serializer of beans does, without asking again for each property. */
final class PlanWriters extends StdSerializer<Object> {

    private final BeanPropertyWriter[] writers;

    private PlanWriters(Class<Object> type, List<BeanPropertyWriter> writers) {
        super(type);
        this.writers = writers.toArray(BeanPropertyWriter[]::new);
    }

    /** Not for subclasses, which know of more than properties, and not where properties are chosen anew for each object. */
    static boolean canWriteFor(ValueSerializer<?> serializer) {
        return (serializer.getClass() == UnrolledBeanSerializer.class || serializer.getClass() == BeanSerializer.class)
                && !serializer.usesObjectId()
                && ((BeanSerializerBase) serializer).getFilterId() == null;
    }

    @SuppressWarnings("unchecked") // Jackson gives it objects of its class only.
    static PlanWriters of(ValueSerializer<?> serializer, FieldPlan plan) {
        List<BeanPropertyWriter> writers = new ArrayList<>();
        for (Iterator<PropertyWriter> all = serializer.properties(); all.hasNext(); ) {
            BeanPropertyWriter writer = (BeanPropertyWriter) all.next();
            writers.add(writer instanceof MinimisingPropertyWriter minimising ? minimising.under(plan) : writer);
        }
        return new PlanWriters((Class<Object>) serializer.handledType(), writers);
    }

    @Override
    public void serialize(Object bean, JsonGenerator generator, SerializationContext context) {
        generator.writeStartObject(bean);
        int i = 0;
        try {
            for (; i < writers.length; i++) {
                writers[i].serializeAsProperty(bean, generator, context);
            }
        } catch (Exception e) {
            wrapAndThrow(context, e, bean, writers[i].getName());
        } catch (StackOverflowError e) {
            throw DatabindException.from(generator, "Infinite recursion (StackOverflowError)", e)
                    .prependPath(bean, writers[i].getName());
        }
        generator.writeEndObject();
    }
}
