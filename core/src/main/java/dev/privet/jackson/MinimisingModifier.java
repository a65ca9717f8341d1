/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jackson;

import dev.privet.gate.PrivacyGate;
import dev.privet.minimise.Minimiser;
import dev.privet.minimise.internal.ClassGuard;
import dev.privet.minimise.internal.JavaNames;
import dev.privet.minimise.internal.MarkedClass;
import dev.privet.minimise.internal.ValueGuard;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.introspect.ObjectIdInfo;
import tools.jackson.databind.ser.AnyGetterWriter;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.BeanSerializerBuilder;
import tools.jackson.databind.ser.ValueSerializerModifier;
import tools.jackson.databind.ser.bean.BeanSerializerBase;

/** Puts a minimising writer in front of each personal property. Runs once for each class, when Jackson builds its serializer. */
final class MinimisingModifier extends ValueSerializerModifier {

    private static final long serialVersionUID = 1L;

    private final transient Minimiser minimiser;
    private final transient PrivacyGate gate;

    private final transient ValueGuard guard;

    MinimisingModifier(Minimiser minimiser, ValueGuard guard) {
        this.minimiser = minimiser;
        this.gate = minimiser.gate();
        this.guard = guard;
    }

    @Override
    public List<BeanPropertyWriter> changeProperties(
            SerializationConfig config, BeanDescription.Supplier description, List<BeanPropertyWriter> writers) {
        MarkedClass marked = MarkedClass.of(gate, description.getBeanClass());
        if (!marked.isMarked()) {
            return marked.isAboveMarked() ? supertype(description.get(), writers) : writers;
        }
        marked.tellOfMarksOutside();
        List<BeanPropertyWriter> changed = new ArrayList<>(writers.size());
        for (BeanPropertyWriter writer : writers) {
            JavaNames names = BeanNames.of(description.get(), writer);
            if (!marked.leavesOut(names)) {
                changed.add(marked.find(names)
                        .<BeanPropertyWriter>map(property -> new MinimisingPropertyWriter(writer, minimiser, property))
                        .orElse(writer));
            }
        }
        return changed;
    }

    private List<BeanPropertyWriter> supertype(BeanDescription description, List<BeanPropertyWriter> writers) {
        return new ArrayList<>(writers.stream()
                .map(writer -> new SupertypePropertyWriter(writer, minimiser, BeanNames.of(description, writer)))
                .toList());
    }

    /** The writer of a {@code @JsonAnyGetter} is made after the others, so the one above has been replaced by it. */
    @Override
    public BeanSerializerBuilder updateBuilder(
            SerializationConfig config, BeanDescription.Supplier description, BeanSerializerBuilder builder) {
        MarkedClass marked = MarkedClass.of(gate, description.getBeanClass());
        List<BeanPropertyWriter> changed = new ArrayList<>();
        for (BeanPropertyWriter writer : builder.getProperties()) {
            if (!(writer instanceof AnyGetterWriter any)) {
                changed.add(writer);
                continue;
            }
            JavaNames names = BeanNames.of(description.get(), writer);
            if (!marked.leavesOut(names)) {
                changed.add(marked.find(names)
                        .<BeanPropertyWriter>map(property -> new MinimisingAnyGetterWriter(any, minimiser, property))
                        .orElse(writer));
            }
        }
        if (!changed.equals(builder.getProperties())) {
            builder.setProperties(changed);
        }
        return builder;
    }

    @Override
    public ValueSerializer<?> modifySerializer(
            SerializationConfig config, BeanDescription.Supplier description, ValueSerializer<?> serializer) {
        MarkedClass marked = MarkedClass.of(gate, description.getBeanClass());
        if (!marked.isMarked() && !marked.isAboveMarked()) {
            return serializer;
        }
        if (!(serializer instanceof BeanSerializerBase) || isKnownByAPersonalProperty(description, marked)) {
            return new WholeSerializer(serializer, guard);
        }
        return marked.isMarked()
                ? new GuardedSerializer(serializer, new ClassGuard(minimiser, marked))
                : new SupertypeSerializer(serializer, guard);
    }

    @Override
    public ValueSerializer<?> modifyKeySerializer(
            SerializationConfig config,
            JavaType valueType,
            BeanDescription.Supplier description,
            ValueSerializer<?> serializer) {
        Class<?> type = description.getBeanClass();
        return ValueGuard.mayConcern(type, MarkedClass.of(gate, type))
                ? new WholeKeySerializer(serializer, guard)
                : serializer;
    }

    /** What stands for the object where it is met again, or for its type, is written past the writers of properties. */
    private static boolean isKnownByAPersonalProperty(BeanDescription.Supplier description, MarkedClass marked) {
        ObjectIdInfo id = description.get().getObjectIdInfo();
        return description.get().findProperties().stream()
                .filter(property -> property.isTypeId()
                        || (id != null
                                && property.getName()
                                        .equals(id.getPropertyName().getSimpleName())))
                .anyMatch(property -> marked.isPersonal(BeanNames.of(property)));
    }
}
