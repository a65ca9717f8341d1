/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jackson;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import tools.jackson.databind.ser.PropertyWriter;
import tools.jackson.databind.util.NameTransformer;

/** Stands in front of another serializer, also of what that one is turned into. */
abstract class ForwardingSerializer extends ValueSerializer<Object> {

    final ValueSerializer<Object> delegate;

    @SuppressWarnings("unchecked") // Jackson gives it objects of the guarded class only.
    ForwardingSerializer(ValueSerializer<?> delegate) {
        this.delegate = (ValueSerializer<Object>) delegate;
    }

    /** The same in front of another. */
    abstract ForwardingSerializer before(ValueSerializer<?> changed);

    private ForwardingSerializer forwarding(ValueSerializer<?> changed) {
        return changed == delegate ? this : before(changed);
    }

    final void writeNothing(JsonGenerator generator) {
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
        return forwarding(delegate.createContextual(context, property));
    }

    @Override
    public ValueSerializer<Object> unwrappingSerializer(NameTransformer unwrapper) {
        return forwarding(delegate.unwrappingSerializer(unwrapper));
    }

    @Override
    public ValueSerializer<Object> replaceDelegatee(ValueSerializer<?> delegatee) {
        return forwarding(delegatee);
    }

    @Override
    public ValueSerializer<?> withFilterId(Object filterId) {
        return forwarding(delegate.withFilterId(filterId));
    }

    @Override
    public ValueSerializer<?> withIgnoredProperties(Set<String> ignoredProperties) {
        return forwarding(delegate.withIgnoredProperties(ignoredProperties));
    }

    @Override
    public @Nullable ValueSerializer<?> withFormatOverrides(
            SerializationConfig config, JsonFormat.Value formatOverrides) {
        ValueSerializer<?> changed = delegate.withFormatOverrides(config, formatOverrides);
        // Beans say so where the format means nothing to them.
        return changed == null ? null : forwarding(changed);
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
