/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jackson;

import dev.privet.minimise.Minimiser;
import dev.privet.minimise.internal.JavaNames;
import dev.privet.minimise.internal.MarkedClass;
import tools.jackson.databind.ser.BeanPropertyWriter;

/** A property of a type that bears no mark, but has marked subtypes: an object of one of these may be written as if it were no more. */
final class SupertypePropertyWriter extends ForwardingPropertyWriter {

    private static final long serialVersionUID = 1L;

    private final transient Minimiser minimiser;
    private final transient JavaNames names;
    private final transient ClassValue<BeanPropertyWriter> writers;

    SupertypePropertyWriter(BeanPropertyWriter delegate, Minimiser minimiser, JavaNames names) {
        super(delegate);
        this.minimiser = minimiser;
        this.names = names;
        this.writers = new ClassValue<>() {
            @Override
            protected BeanPropertyWriter computeValue(Class<?> type) {
                MarkedClass marked = MarkedClass.of(minimiser.gate(), type);
                return marked.leavesOut(names)
                        ? new TreatedPropertyWriter(delegate, null)
                        : marked.find(names)
                                .<BeanPropertyWriter>map(
                                        property -> new MinimisingPropertyWriter(delegate, minimiser, property))
                                .orElse(delegate);
            }
        };
    }

    @Override
    BeanPropertyWriter writerFor(Object bean) {
        return writers.get(bean.getClass());
    }

    @Override
    ForwardingPropertyWriter before(BeanPropertyWriter changed) {
        return new SupertypePropertyWriter(changed, minimiser, names);
    }
}
