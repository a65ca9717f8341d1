/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import dev.privet.gate.FieldPlan;
import dev.privet.gate.Reached;
import dev.privet.gate.ShownRow;
import dev.privet.minimise.internal.ByPlan;
import dev.privet.minimise.internal.ClassGuard;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Stands in front of the serializer of a marked class that writes property by property. Asks the gate; a plain bean it then writes with
 * the writers of one plan, and anything else is the other's work.
 */
final class GuardedSerializer extends ForwardingSerializer {

    private final ClassGuard guard;
    private final @Nullable ByPlan<PlanWriters> writers;

    /** What a serializer was turned into may choose properties anew for each object, which cannot be seen from here. */
    GuardedSerializer(JsonSerializer<?> delegate, ClassGuard guard, boolean plain) {
        super(delegate);
        this.guard = guard;
        this.writers = plain && PlanWriters.canWriteFor(delegate)
                ? new ByPlan<>(plan -> PlanWriters.of(delegate, plan))
                : null;
    }

    @Override
    ForwardingSerializer before(JsonSerializer<?> changed) {
        return new GuardedSerializer(changed, guard, false);
    }

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializerProvider context) throws IOException {
        if (!guard.dependsOnRow()) {
            serialize(value, generator, context, guard.ask(reached(generator), value));
            return;
        }
        try (ShownRow row = guard.show(reached(generator), value)) {
            serialize(value, generator, context, row.plan());
        }
    }

    private void serialize(Object value, JsonGenerator generator, SerializerProvider context, @Nullable FieldPlan plan)
            throws IOException {
        if (writers != null && plan != null && context.getActiveView() == null) {
            writers.of(plan).serialize(value, generator, context);
        } else {
            delegate.serialize(value, generator, context);
        }
    }

    @Override
    @SuppressWarnings("try") // The row works by being shown; nothing needs to be asked of it.
    public void serializeWithType(
            Object value, JsonGenerator generator, SerializerProvider context, TypeSerializer typeSerializer)
            throws IOException {
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
        JsonStreamContext place = generator.getOutputContext();
        return place.inRoot() || (!place.hasCurrentIndex() && place.getParent().inRoot())
                ? Reached.RECORD
                : Reached.PART;
    }
}
