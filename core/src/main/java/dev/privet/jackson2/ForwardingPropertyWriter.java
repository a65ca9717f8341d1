/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.util.NameTransformer;

/** Stands in front of the writer of a property, and finds for each object the one that is to write it. */
abstract class ForwardingPropertyWriter extends BeanPropertyWriter {

    private static final long serialVersionUID = 1L;

    final BeanPropertyWriter delegate;

    ForwardingPropertyWriter(BeanPropertyWriter delegate) {
        super(delegate);
        this.delegate = delegate;
    }

    /** The writer that does as the use in force gets to see the property. */
    abstract BeanPropertyWriter writerFor(Object bean);

    /** The same in front of another. */
    abstract ForwardingPropertyWriter before(BeanPropertyWriter changed);

    @Override
    public void serializeAsField(Object bean, JsonGenerator generator, SerializerProvider context) throws Exception {
        writerFor(bean).serializeAsField(bean, generator, context);
    }

    @Override
    public void serializeAsElement(Object bean, JsonGenerator generator, SerializerProvider context) throws Exception {
        writerFor(bean).serializeAsElement(bean, generator, context);
    }

    @Override
    public void serializeAsOmittedField(Object bean, JsonGenerator generator, SerializerProvider context)
            throws Exception {
        delegate.serializeAsOmittedField(bean, generator, context);
    }

    @Override
    public void serializeAsPlaceholder(Object bean, JsonGenerator generator, SerializerProvider context)
            throws Exception {
        delegate.serializeAsPlaceholder(bean, generator, context);
    }

    @Override
    public BeanPropertyWriter rename(NameTransformer transformer) {
        return before(delegate.rename(transformer));
    }

    @Override
    public BeanPropertyWriter unwrappingWriter(NameTransformer unwrapper) {
        return before(delegate.unwrappingWriter(unwrapper));
    }

    @Override
    public boolean isUnwrapping() {
        return delegate.isUnwrapping();
    }

    @Override
    public void assignSerializer(JsonSerializer<Object> serializer) {
        delegate.assignSerializer(serializer);
    }

    @Override
    public void assignNullSerializer(JsonSerializer<Object> serializer) {
        delegate.assignNullSerializer(serializer);
    }

    @Override
    public void assignTypeSerializer(TypeSerializer serializer) {
        delegate.assignTypeSerializer(serializer);
    }

    @Override
    public void setNonTrivialBaseType(JavaType type) {
        delegate.setNonTrivialBaseType(type);
    }

    @Override
    public boolean hasSerializer() {
        return delegate.hasSerializer();
    }

    @Override
    public boolean hasNullSerializer() {
        return delegate.hasNullSerializer();
    }

    @Override
    public JsonSerializer<Object> getSerializer() {
        return delegate.getSerializer();
    }

    @Override
    public TypeSerializer getTypeSerializer() {
        return delegate.getTypeSerializer();
    }
}
