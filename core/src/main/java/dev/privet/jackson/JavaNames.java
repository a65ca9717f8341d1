/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jackson;

import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.ser.BeanPropertyWriter;

/**
 * The names that a property may have in Java, whatever it is called in JSON: those of its field and of its getter, with and
 * without a prefix. Jackson and the data map do not spell {@code getURL} alike, and a mark must be found all the same.
 */
record JavaNames(Set<String> names) {

    static JavaNames of(BeanDescription description, BeanPropertyWriter writer) {
        Set<String> names = new LinkedHashSet<>();
        add(names, writer.getMember());
        description.findProperties().stream()
                .filter(property -> property.getName().equals(writer.getName()))
                .forEach(property -> add(names, property));
        return new JavaNames(names);
    }

    static JavaNames of(BeanPropertyDefinition property) {
        Set<String> names = new LinkedHashSet<>();
        add(names, property);
        return new JavaNames(names);
    }

    private static void add(Set<String> names, BeanPropertyDefinition property) {
        names.add(property.getInternalName());
        add(names, property.getField());
        add(names, property.getGetter());
    }

    private static void add(Set<String> names, @Nullable AnnotatedMember member) {
        if (member == null) {
            return;
        }
        String name = member.getName();
        names.add(name);
        for (String prefix : new String[] {"get", "is"}) {
            if (name.startsWith(prefix) && name.length() > prefix.length()) {
                names.add(name.substring(prefix.length()));
            }
        }
    }

    boolean isAmong(Collection<String> properties) {
        return properties.stream().anyMatch(this::has);
    }

    /** The field with exactly one of the names, or else with one of them in other capitals. */
    Optional<PersonalField> find(RecordType type) {
        return Stream.concat(
                        type.fields().stream().filter(field -> names.contains(field.name())),
                        type.fields().stream().filter(field -> has(field.name())))
                .findFirst();
    }

    /** The fields that lie in an embedded object of one of the names. */
    List<PersonalField> parts(RecordType type) {
        return type.fields().stream()
                .filter(field -> field.name().indexOf('.') > 0
                        && has(field.name().substring(0, field.name().indexOf('.'))))
                .toList();
    }

    private boolean has(String property) {
        return names.stream().anyMatch(property::equalsIgnoreCase);
    }
}
