/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jackson;

import dev.privet.gate.FieldPlan;
import dev.privet.gate.Reached;
import dev.privet.gate.ShownRow;
import dev.privet.minimise.internal.ByPlan;
import dev.privet.minimise.internal.ClassGuard;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;

/**
 * Stands in front of the serializer of a marked class that writes property by property. Asks the gate; a plain bean it then writes with
 * the writers of one plan, and anything else is the other's work.
 */
final class GuardedSerializer extends ForwardingSerializer {

    private final ClassGuard guard;
    private final @Nullable ByPlan<PlanWriters> writers;

    GuardedSerializer(ValueSerializer<?> delegate, ClassGuard guard) {
        super(delegate);
        this.guard = guard;
        this.writers = PlanWriters.canWriteFor(delegate) ? new ByPlan<>(plan -> PlanWriters.of(delegate, plan)) : null;
    }

    @Override
    ForwardingSerializer before(ValueSerializer<?> changed) {
        return new GuardedSerializer(changed, guard);
    }

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
        if (!guard.dependsOnRow()) {
            serialize(value, generator, context, guard.ask(reached(generator), value));
            return;
        }
        try (ShownRow row = guard.show(reached(generator), value)) {
            serialize(value, generator, context, row.plan());
        }
    }

    private void serialize(
            Object value, JsonGenerator generator, SerializationContext context, @Nullable FieldPlan plan) {
        if (writers != null && plan != null && context.getActiveView() == null) {
            writers.of(plan).serialize(value, generator, context);
        } else {
            delegate.serialize(value, generator, context);
        }
    }

    @Override
    @SuppressWarnings("try") // The row works by being shown; nothing needs to be asked of it.
    public void serializeWithType(
            Object value, JsonGenerator generator, SerializationContext context, TypeSerializer typeSerializer) {
        if (!guard.dependsOnRow()) {
            guard.ask(reached(generator), value);
            delegate.serializeWithType(value, generator, context, typeSerializer);
            return;
        }
        try (ShownRow row = guard.show(reached(generator), value)) {
            delegate.serializeWithType(value, generator, context, typeSerializer);
        }
    }

    /** The first object of a document is reached by itself, also where a list holds it. */
    private static Reached reached(JsonGenerator generator) {
        TokenStreamContext place = generator.streamWriteContext();
        return place.inRoot() || (!place.hasCurrentIndex() && place.getParent().inRoot())
                ? Reached.RECORD
                : Reached.PART;
    }
}
