/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jackson;

import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.gate.PrivacyGate;
import dev.privet.minimise.Maskers;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;

/** Puts a minimising writer in front of each personal property. Runs once for each class, when Jackson builds its serializer. */
final class MinimisingModifier extends ValueSerializerModifier {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(MinimisingModifier.class);

    private final transient PrivacyGate gate;
    private final transient Maskers maskers;

    MinimisingModifier(PrivacyGate gate, Maskers maskers) {
        this.gate = gate;
        this.maskers = maskers;
    }

    @Override
    public List<BeanPropertyWriter> changeProperties(
            SerializationConfig config, BeanDescription.Supplier description, List<BeanPropertyWriter> writers) {
        Class<?> type = description.getBeanClass();
        Set<String> unknown = gate.dataMap().marksOutside(type);
        if (!unknown.isEmpty()) {
            LOG.warn(
                    "{} marks {} as personal data and is not in the data map, so these properties are left out of JSON."
                            + " Add the class to the data map.",
                    type.getSimpleName(),
                    unknown);
        }
        Optional<RecordType> recordType = gate.typeOf(type);
        List<BeanPropertyWriter> changed = new ArrayList<>(writers.size());
        boolean counted = false;
        for (BeanPropertyWriter writer : writers) {
            String property = property(writer.getMember());
            Optional<PersonalField> field = recordType.flatMap(known -> known.field(property));
            if (unknown.contains(property)) {
                continue;
            }
            if (field.isPresent()) {
                changed.add(new MinimisingPropertyWriter(
                        writer,
                        gate,
                        recordType.get(),
                        field.get(),
                        maskers.of(field.get().category()),
                        !counted));
                counted = true;
            } else {
                changed.add(writer);
            }
        }
        return changed;
    }

    /** The property's name in Java, whatever it is called in JSON. */
    private static String property(AnnotatedMember member) {
        String name = member.getName();
        if (member.getMember() instanceof Method) {
            for (String prefix : List.of("get", "is")) {
                int length = prefix.length();
                if (name.startsWith(prefix) && name.length() > length && Character.isUpperCase(name.charAt(length))) {
                    String bare = name.substring(length);
                    boolean acronym = bare.length() > 1 && Character.isUpperCase(bare.charAt(1));
                    return acronym ? bare : Character.toLowerCase(bare.charAt(0)) + bare.substring(1);
                }
            }
        }
        return name;
    }
}
