/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jackson;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Iterator;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.PropertyWriter;
import tools.jackson.databind.util.NameTransformer;

/** Stands in front of the serializer of a marked class. Everything but the question to the guard is the other's work. */
final class GuardedSerializer extends ValueSerializer<Object> {

    private final ValueSerializer<Object> delegate;
    private final Guard guard;

    @SuppressWarnings("unchecked") // Jackson gives it objects of the guarded class only.
    GuardedSerializer(ValueSerializer<?> delegate, Guard guard) {
        this.delegate = (ValueSerializer<Object>) delegate;
        this.guard = guard;
    }

    private GuardedSerializer guarded(ValueSerializer<?> changed) {
        return changed == delegate ? this : new GuardedSerializer(changed, guard);
    }

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
        if (guard.lets()) {
            delegate.serialize(value, generator, context);
        } else {
            nothing(generator);
        }
    }

    @Override
    public void serializeWithType(
            Object value, JsonGenerator generator, SerializationContext context, TypeSerializer typeSerializer) {
        if (guard.lets()) {
            delegate.serializeWithType(value, generator, context, typeSerializer);
        } else {
            nothing(generator);
        }
    }

    private void nothing(JsonGenerator generator) {
        // What is unwrapped has no place of its own that could be left empty.
        if (!isUnwrappingSerializer()) {
            generator.writeNull();
        }
    }

    @Override
    public void resolve(SerializationContext context) {
        delegate.resolve(context);
    }

    @Override
    public ValueSerializer<?> createContextual(SerializationContext context, BeanProperty property) {
        return guarded(delegate.createContextual(context, property));
    }

    @Override
    public ValueSerializer<Object> unwrappingSerializer(NameTransformer unwrapper) {
        return guarded(delegate.unwrappingSerializer(unwrapper));
    }

    @Override
    public ValueSerializer<Object> replaceDelegatee(ValueSerializer<?> delegatee) {
        return guarded(delegatee);
    }

    @Override
    public ValueSerializer<?> withFilterId(Object filterId) {
        return guarded(delegate.withFilterId(filterId));
    }

    @Override
    public ValueSerializer<?> withIgnoredProperties(Set<String> ignoredProperties) {
        return guarded(delegate.withIgnoredProperties(ignoredProperties));
    }

    @Override
    public ValueSerializer<?> withFormatOverrides(SerializationConfig config, JsonFormat.Value formatOverrides) {
        return guarded(delegate.withFormatOverrides(config, formatOverrides));
    }

    @Override
    public Class<?> handledType() {
        return delegate.handledType();
    }

    @Override
    public boolean usesObjectId() {
        return delegate.usesObjectId();
    }

    @Override
    public boolean isUnwrappingSerializer() {
        return delegate.isUnwrappingSerializer();
    }

    @Override
    public ValueSerializer<?> getDelegatee() {
        return delegate;
    }

    @Override
    public Iterator<PropertyWriter> properties() {
        return delegate.properties();
    }

    @Override
    public boolean isEmpty(SerializationContext context, Object value) {
        return delegate.isEmpty(context, value);
    }

    @Override
    public void acceptJsonFormatVisitor(JsonFormatVisitorWrapper visitor, JavaType type) {
        delegate.acceptJsonFormatVisitor(visitor, type);
    }
}
