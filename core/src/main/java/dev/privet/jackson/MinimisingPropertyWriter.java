/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jackson;

import dev.privet.gate.FieldOutcome;
import dev.privet.gate.PrivacyGate;
import dev.privet.gate.Reached;
import dev.privet.minimise.Masker;
import dev.privet.minimise.Maskers;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.util.NameTransformer;

/** Carries out the gate's verdict on one property, in front of the writer that would have shown it. */
final class MinimisingPropertyWriter extends BeanPropertyWriter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(MinimisingPropertyWriter.class);

    private final BeanPropertyWriter delegate;
    private final transient PrivacyGate gate;
    private final transient MarkedProperty property;
    private final transient Masker masker;
    private final AtomicBoolean toldOfFailure = new AtomicBoolean();

    MinimisingPropertyWriter(BeanPropertyWriter delegate, PrivacyGate gate, MarkedProperty property, Masker masker) {
        super(delegate);
        this.delegate = delegate;
        this.gate = gate;
        this.property = property;
        this.masker = masker;
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
                Object value = unpacked(delegate.get(bean));
                if (value == null) {
                    delegate.serializeAsProperty(bean, generator, context);
                } else {
                    generator.writeName(getName());
                    generator.writeString(masked(value));
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
        Object value = outcome == FieldOutcome.MASK ? unpacked(delegate.get(bean)) : null;
        if (outcome == FieldOutcome.REVEAL) {
            delegate.serializeAsElement(bean, generator, context);
        } else if (value != null) {
            generator.writeString(masked(value));
        } else {
            // An array has places, so what is left out leaves its place empty.
            generator.writeNull();
        }
    }

    /** What an optional holds; what it prints of itself fits no mask. */
    private static @Nullable Object unpacked(@Nullable Object value) {
        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }

    private String masked(Object value) {
        try {
            return masker.mask(value);
        } catch (RuntimeException e) {
            if (toldOfFailure.compareAndSet(false, true)) {
                LOG.warn(
                        "The mask of {}.{} failed ({}), so nothing of the value is shown. This is said once.",
                        property.type().name(),
                        getName(),
                        e.getClass().getName());
            }
            return Maskers.NOTHING;
        }
    }

    private FieldOutcome outcome() {
        return property.outcome(gate.planForReading(property.type(), Reached.PROPERTY));
    }

    @Override
    public BeanPropertyWriter rename(NameTransformer transformer) {
        return new MinimisingPropertyWriter(delegate.rename(transformer), gate, property, masker);
    }

    @Override
    public BeanPropertyWriter unwrappingWriter(NameTransformer unwrapper) {
        return new MinimisingPropertyWriter(delegate.unwrappingWriter(unwrapper), gate, property, masker);
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
