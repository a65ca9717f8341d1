/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import com.fasterxml.jackson.databind.ser.PropertyWriter;
import com.fasterxml.jackson.databind.ser.ResolvableSerializer;
import com.fasterxml.jackson.databind.util.NameTransformer;
import java.io.IOException;
import java.util.Iterator;
import java.util.Set;

/** Stands in front of another serializer, also of what that one is turned into. */
abstract class ForwardingSerializer extends JsonSerializer<Object>
        implements ContextualSerializer, ResolvableSerializer {

    final JsonSerializer<Object> delegate;

    @SuppressWarnings("unchecked") // Jackson gives it objects of the guarded class only.
    ForwardingSerializer(JsonSerializer<?> delegate) {
        this.delegate = (JsonSerializer<Object>) delegate;
    }

    /** The same in front of another. */
    abstract ForwardingSerializer before(JsonSerializer<?> changed);

    private ForwardingSerializer forwarding(JsonSerializer<?> changed) {
        return changed == delegate ? this : before(changed);
    }

    final void writeNothing(JsonGenerator generator) throws IOException {
        // What is unwrapped has no place of its own that could be left empty.
        if (!isUnwrappingSerializer()) {
            generator.writeNull();
        }
    }

    @Override
    public void resolve(SerializerProvider context) throws JsonMappingException {
        if (delegate instanceof ResolvableSerializer resolvable) {
            resolvable.resolve(context);
        }
    }

    @Override
    public JsonSerializer<?> createContextual(SerializerProvider context, BeanProperty property)
            throws JsonMappingException {
        return delegate instanceof ContextualSerializer contextual
                ? forwarding(contextual.createContextual(context, property))
                : this;
    }

    @Override
    public JsonSerializer<Object> unwrappingSerializer(NameTransformer unwrapper) {
        return forwarding(delegate.unwrappingSerializer(unwrapper));
    }

    @Override
    public JsonSerializer<Object> replaceDelegatee(JsonSerializer<?> delegatee) {
        return forwarding(delegatee);
    }

    @Override
    public JsonSerializer<?> withFilterId(Object filterId) {
        return forwarding(delegate.withFilterId(filterId));
    }

    @Override
    public JsonSerializer<?> withIgnoredProperties(Set<String> ignoredProperties) {
        return forwarding(delegate.withIgnoredProperties(ignoredProperties));
    }

    @Override
    public Class<Object> handledType() {
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
    public JsonSerializer<?> getDelegatee() {
        return delegate;
    }

    @Override
    public Iterator<PropertyWriter> properties() {
        return delegate.properties();
    }

    @Override
    public boolean isEmpty(SerializerProvider context, Object value) {
        return delegate.isEmpty(context, value);
    }

    @Override
    public void acceptJsonFormatVisitor(JsonFormatVisitorWrapper visitor, JavaType type) throws JsonMappingException {
        delegate.acceptJsonFormatVisitor(visitor, type);
    }
}
