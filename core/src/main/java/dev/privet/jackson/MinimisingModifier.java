/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jackson;

import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.gate.PrivacyGate;
import dev.privet.minimise.Masker;
import dev.privet.minimise.Maskers;
import dev.privet.minimise.Minimiser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private static final Logger LOG = LoggerFactory.getLogger(MinimisingModifier.class);

    private final transient PrivacyGate gate;
    private final transient Maskers maskers;

    MinimisingModifier(Minimiser minimiser) {
        this.gate = minimiser.gate();
        this.maskers = minimiser.treatments().maskers();
    }

    @Override
    public List<BeanPropertyWriter> changeProperties(
            SerializationConfig config, BeanDescription.Supplier description, List<BeanPropertyWriter> writers) {
        Class<?> type = description.getBeanClass();
        Set<String> unknown = gate.dataMap().marksOutside(type);
        if (!unknown.isEmpty()) {
            LOG.warn(
                    "{} marks {} as personal data and is not in the data map, so these properties are left out of JSON."
                            + " Add it to Privet.builder().marked(…), in Spring Boot with a PrivetCustomizer bean.",
                    type.getSimpleName(),
                    unknown);
        }
        Optional<RecordType> recordType = gate.typeOf(type);
        List<BeanPropertyWriter> changed = new ArrayList<>(writers.size());
        for (BeanPropertyWriter writer : writers) {
            JavaNames names = JavaNames.of(description.get(), writer);
            if (names.isAmong(unknown)) {
                continue;
            }
            changed.add(recordType
                    .flatMap(known -> MarkedProperty.find(known, names))
                    .<BeanPropertyWriter>map(
                            property -> new MinimisingPropertyWriter(writer, gate, property, masker(property)))
                    .orElse(writer));
        }
        return changed;
    }

    private Masker masker(MarkedProperty property) {
        return property.own().map(field -> maskers.of(field.category())).orElse(value -> Maskers.NOTHING);
    }

    /** The writer of a {@code @JsonAnyGetter} is made after the others, so the one above has been replaced by it. */
    @Override
    public BeanSerializerBuilder updateBuilder(
            SerializationConfig config, BeanDescription.Supplier description, BeanSerializerBuilder builder) {
        Class<?> type = description.getBeanClass();
        Set<String> unknown = gate.dataMap().marksOutside(type);
        Optional<RecordType> recordType = gate.typeOf(type);
        List<BeanPropertyWriter> changed = new ArrayList<>();
        for (BeanPropertyWriter writer : builder.getProperties()) {
            JavaNames names = JavaNames.of(description.get(), writer);
            boolean any = writer instanceof AnyGetterWriter;
            Optional<PersonalField> field = any ? recordType.flatMap(names::find) : Optional.empty();
            if (any && names.isAmong(unknown)) {
                continue;
            }
            changed.add(
                    field.isPresent()
                            ? new MinimisingAnyGetterWriter(
                                    (AnyGetterWriter) writer, gate, recordType.get(), field.get())
                            : writer);
        }
        if (!changed.equals(builder.getProperties())) {
            builder.setProperties(changed);
        }
        return builder;
    }

    @Override
    public ValueSerializer<?> modifySerializer(
            SerializationConfig config, BeanDescription.Supplier description, ValueSerializer<?> serializer) {
        Class<?> type = description.getBeanClass();
        if (!Guard.concerns(gate, type)) {
            return serializer;
        }
        boolean whole = !(serializer instanceof BeanSerializerBase) || isKnownByAPersonalProperty(description);
        return new GuardedSerializer(serializer, new Guard(gate, type, whole));
    }

    @Override
    public ValueSerializer<?> modifyKeySerializer(
            SerializationConfig config,
            JavaType valueType,
            BeanDescription.Supplier description,
            ValueSerializer<?> serializer) {
        Class<?> type = description.getBeanClass();
        return Guard.concerns(gate, type)
                ? new GuardedKeySerializer(serializer, new Guard(gate, type, true))
                : serializer;
    }

    /** A property that stands for the object where it is met again is written past the writers of properties. */
    private boolean isKnownByAPersonalProperty(BeanDescription.Supplier description) {
        ObjectIdInfo id = description.get().getObjectIdInfo();
        if (id == null) {
            return false;
        }
        String name = id.getPropertyName().getSimpleName();
        Class<?> type = description.getBeanClass();
        return description.get().findProperties().stream()
                .filter(property -> property.getName().equals(name))
                .map(JavaNames::of)
                .anyMatch(names -> names.isAmong(gate.dataMap().marksOutside(type))
                        || gate.typeOf(type).flatMap(names::find).isPresent());
    }
}
