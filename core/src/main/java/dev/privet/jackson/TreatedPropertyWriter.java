/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jackson;

import dev.privet.minimise.Maskers;
import dev.privet.minimise.internal.ShownProperty;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.BeanPropertyWriter;

/**
 * Writes of one property what one view shows. What is there is written whatever {@code @JsonInclude} says of values like it: to leave
 * out what equals a default would tell the value.
 */
final class TreatedPropertyWriter extends BeanPropertyWriter {

    private static final long serialVersionUID = 1L;
    private static final SerializableString NOTHING = new SerializedString(Maskers.NOTHING);

    private final BeanPropertyWriter delegate;
    private final transient @Nullable ShownProperty property;

    /** Without a property, nothing is shown for any object. */
    TreatedPropertyWriter(BeanPropertyWriter delegate, @Nullable ShownProperty property) {
        super(delegate);
        this.delegate = delegate;
        // What is unwrapped has no name of its own under which a part of it could stand.
        this.property = delegate.isUnwrapping() ? null : property;
    }

    @Override
    public void serializeAsProperty(Object bean, JsonGenerator generator, SerializationContext context)
            throws Exception {
        Object shown = property == null ? null : property.of(bean);
        if (shown == null || (_suppressableValue == MARKER_FOR_EMPTY && isEmpty(shown))) {
            delegate.serializeAsOmittedProperty(bean, generator, context);
        } else if (shown == ShownProperty.ABSENT) {
            writeAbsent(generator, context);
        } else {
            generator.writeName(_name);
            write(shown, generator, context);
        }
    }

    private void writeAbsent(JsonGenerator generator, SerializationContext context) {
        boolean left = _suppressableValue != null && context.includeFilterSuppressNulls(_suppressableValue);
        if (!left && _nullSerializer != null) {
            generator.writeName(_name);
            _nullSerializer.serialize(null, generator, context);
        }
    }

    @Override
    public void serializeAsElement(Object bean, JsonGenerator generator, SerializationContext context)
            throws Exception {
        Object shown = property == null ? null : property.of(bean);
        if (shown == null) {
            // An array has places, so what is left out leaves its place empty.
            generator.writeNull();
        } else if (shown == ShownProperty.ABSENT) {
            serializeAsOmittedElement(bean, generator, context);
        } else {
            write(shown, generator, context);
        }
    }

    private static boolean isEmpty(@Nullable Object shown) {
        return shown instanceof Collection<?> many && many.isEmpty();
    }

    private static void write(Object shown, JsonGenerator generator, SerializationContext context) {
        if (Maskers.NOTHING.equals(shown)) {
            generator.writeString(NOTHING);
        } else if (shown instanceof String text) {
            generator.writeString(text);
        } else {
            context.writeValue(generator, shown);
        }
    }
}
