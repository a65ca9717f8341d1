/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jackson;

import dev.privet.gate.Reached;
import dev.privet.minimise.FieldView;
import dev.privet.minimise.Minimiser;
import dev.privet.minimise.internal.ByPlan;
import dev.privet.minimise.internal.MarkedProperty;
import dev.privet.minimise.internal.ShownProperty;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.AnyGetterWriter;
import tools.jackson.databind.ser.PropertyFilter;

/** Carries out the gate's verdict on a map that is spread over the object: what its view shows is spread in its place. */
final class MinimisingAnyGetterWriter extends AnyGetterWriter {

    private static final long serialVersionUID = 1L;

    private final AnyGetterWriter delegate;
    private final transient Minimiser minimiser;
    private final transient MarkedProperty property;
    private final transient ByPlan<Optional<ShownProperty>> shown;

    MinimisingAnyGetterWriter(AnyGetterWriter delegate, Minimiser minimiser, MarkedProperty property) {
        super(delegate, delegate, delegate.getMember(), null);
        this.delegate = delegate;
        this.minimiser = minimiser;
        this.property = property;
        this.shown = new ByPlan<>(plan -> property.view(plan, minimiser).map(this::shown));
    }

    private ShownProperty shown(FieldView view) {
        return new ShownProperty(property, view, delegate.getMember()::getValue, minimiser);
    }

    /** What is shown instead of the map, or nothing where it is shown as it is. */
    private Optional<ShownProperty> instead() {
        return shown.of(minimiser.gate().planForReading(property.type(), Reached.PROPERTY));
    }

    private static @Nullable Map<?, ?> of(ShownProperty instead, Object bean) {
        return instead.of(bean) instanceof Map<?, ?> map ? map : null;
    }

    @Override
    public void getAndSerialize(Object bean, JsonGenerator generator, SerializationContext context) throws Exception {
        Optional<ShownProperty> instead = instead();
        if (instead.isEmpty()) {
            delegate.getAndSerialize(bean, generator, context);
            return;
        }
        Map<?, ?> map = of(instead.get(), bean);
        if (map != null) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                generator.writeName(String.valueOf(entry.getKey()));
                context.writeValue(generator, entry.getValue());
            }
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
        Optional<ShownProperty> instead = instead();
        if (instead.isEmpty()) {
            delegate.serializeAsElement(bean, generator, context);
        } else {
            context.writeValue(generator, of(instead.get(), bean));
        }
    }

    /** A filter chooses by keys, and those of a map that is not shown as it is are others. */
    @Override
    public void getAndFilter(Object bean, JsonGenerator generator, SerializationContext context, PropertyFilter filter)
            throws Exception {
        if (instead().isEmpty()) {
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
