/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jackson2;

import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import dev.privet.gate.FieldPlan;
import dev.privet.gate.Reached;
import dev.privet.minimise.Minimiser;
import dev.privet.minimise.internal.ByPlan;
import dev.privet.minimise.internal.MarkedProperty;
import dev.privet.minimise.internal.ShownProperty;

/** Stands in front of the writer of a personal property, and leaves it to one that does as the plan in force says. */
final class MinimisingPropertyWriter extends ForwardingPropertyWriter {

    private static final long serialVersionUID = 1L;

    private final transient Minimiser minimiser;
    private final transient MarkedProperty property;
    private final transient ByPlan<BeanPropertyWriter> writers;

    MinimisingPropertyWriter(BeanPropertyWriter delegate, Minimiser minimiser, MarkedProperty property) {
        super(delegate);
        this.minimiser = minimiser;
        this.property = property;
        this.writers = new ByPlan<>(plan -> property.view(plan, minimiser)
                .<BeanPropertyWriter>map(view -> new TreatedPropertyWriter(
                        delegate, new ShownProperty(property, view, delegate::get, minimiser)))
                .orElse(delegate));
    }

    /** The writer for objects that are shown by a plan, which need not ask for it again. */
    BeanPropertyWriter under(FieldPlan plan) {
        return writers.of(plan);
    }

    @Override
    BeanPropertyWriter writerFor(Object bean) {
        return under(minimiser.gate().planForReading(property.type(), Reached.PROPERTY));
    }

    @Override
    ForwardingPropertyWriter before(BeanPropertyWriter changed) {
        return new MinimisingPropertyWriter(changed, minimiser, property);
    }
}
