/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jackson;

import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.gate.FieldOutcome;
import dev.privet.gate.PrivacyGate;
import dev.privet.gate.Reached;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.AnyGetterWriter;
import tools.jackson.databind.ser.PropertyFilter;

/** Carries out the gate's verdict on a map that is spread over the object. No mask fits a map, so it is shown or not. */
final class MinimisingAnyGetterWriter extends AnyGetterWriter {

    private static final long serialVersionUID = 1L;

    private final AnyGetterWriter delegate;
    private final transient PrivacyGate gate;
    private final transient RecordType type;
    private final transient PersonalField field;

    MinimisingAnyGetterWriter(AnyGetterWriter delegate, PrivacyGate gate, RecordType type, PersonalField field) {
        super(delegate, delegate, delegate.getMember(), null);
        this.delegate = delegate;
        this.gate = gate;
        this.type = type;
        this.field = field;
    }

    private boolean isShown() {
        return gate.planForReading(type, Reached.PROPERTY).outcome(field.index()) == FieldOutcome.REVEAL;
    }

    @Override
    public void getAndSerialize(Object bean, JsonGenerator generator, SerializationContext context) throws Exception {
        if (isShown()) {
            delegate.getAndSerialize(bean, generator, context);
        }
    }

    @Override
    public void serializeAsProperty(Object bean, JsonGenerator generator, SerializationContext context)
            throws Exception {
        getAndSerialize(bean, generator, context);
    }

    @Override
    public void serializeAsElement(Object bean, JsonGenerator generator, SerializationContext context)
            throws Exception {
        if (isShown()) {
            delegate.serializeAsElement(bean, generator, context);
        } else {
            generator.writeNull();
        }
    }

    @Override
    public void getAndFilter(Object bean, JsonGenerator generator, SerializationContext context, PropertyFilter filter)
            throws Exception {
        if (isShown()) {
            delegate.getAndFilter(bean, generator, context, filter);
        }
    }

    @Override
    public void resolve(SerializationContext context) {
        delegate.resolve(context);
    }

    @Override
    public void fixAccess(SerializationConfig config) {
        delegate.fixAccess(config);
    }
}
