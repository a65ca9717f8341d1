/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jackson;

import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.gate.FieldOutcome;
import dev.privet.gate.PrivacyGate;
import dev.privet.minimise.Masker;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.util.NameTransformer;

/** Carries out the gate's verdict on one property, in front of the writer that would have shown it. */
final class MinimisingPropertyWriter extends BeanPropertyWriter {

    private static final long serialVersionUID = 1L;

    private final BeanPropertyWriter delegate;
    private final transient PrivacyGate gate;
    private final transient RecordType type;
    private final transient PersonalField field;
    private final transient Masker masker;
    private final boolean counts;

    /** Exactly one property of a class counts the record for the ledger. */
    MinimisingPropertyWriter(
            BeanPropertyWriter delegate,
            PrivacyGate gate,
            RecordType type,
            PersonalField field,
            Masker masker,
            boolean counts) {
        super(delegate);
        this.delegate = delegate;
        this.gate = gate;
        this.type = type;
        this.field = field;
        this.masker = masker;
        this.counts = counts;
    }

    @Override
    public void serializeAsProperty(Object bean, JsonGenerator generator, SerializationContext context)
            throws Exception {
        switch (outcome()) {
            case REVEAL -> delegate.serializeAsProperty(bean, generator, context);
            case MASK -> {
                if (delegate.isUnwrapping()) {
                    return;
                }
                Object value = delegate.get(bean);
                if (value == null) {
                    delegate.serializeAsProperty(bean, generator, context);
                } else {
                    generator.writeName(getName());
                    generator.writeString(masker.mask(value));
                }
            }
            // What no masker here can do is not shown rather than shown too well.
            case GENERALISE, PSEUDONYMISE, OMIT -> delegate.serializeAsOmittedProperty(bean, generator, context);
        }
    }

    @Override
    public void serializeAsElement(Object bean, JsonGenerator generator, SerializationContext context)
            throws Exception {
        FieldOutcome outcome = outcome();
        Object value = outcome == FieldOutcome.MASK ? delegate.get(bean) : null;
        if (outcome == FieldOutcome.REVEAL) {
            delegate.serializeAsElement(bean, generator, context);
        } else if (value != null) {
            generator.writeString(masker.mask(value));
        } else {
            // An array has places, so what is left out leaves its place empty.
            generator.writeNull();
        }
    }

    private FieldOutcome outcome() {
        return gate.planForReading(type, counts).outcome(field.index());
    }

    @Override
    public BeanPropertyWriter rename(NameTransformer transformer) {
        return new MinimisingPropertyWriter(delegate.rename(transformer), gate, type, field, masker, counts);
    }

    @Override
    public BeanPropertyWriter unwrappingWriter(NameTransformer unwrapper) {
        return new MinimisingPropertyWriter(delegate.unwrappingWriter(unwrapper), gate, type, field, masker, counts);
    }

    @Override
    public boolean isUnwrapping() {
        return delegate.isUnwrapping();
    }

    @Override
    public void assignSerializer(ValueSerializer<Object> serializer) {
        delegate.assignSerializer(serializer);
    }

    @Override
    public void assignNullSerializer(ValueSerializer<Object> serializer) {
        delegate.assignNullSerializer(serializer);
    }

    @Override
    public boolean hasSerializer() {
        return delegate.hasSerializer();
    }

    @Override
    public boolean hasNullSerializer() {
        return delegate.hasNullSerializer();
    }
}
