/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jackson;

import dev.privet.minimise.internal.JavaNames;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.ser.BeanPropertyWriter;

/** Finds out what a property of Jackson's may be called in Java. */
final class BeanNames {

    private BeanNames() {}

    static JavaNames of(BeanDescription description, BeanPropertyWriter writer) {
        List<String> names = new ArrayList<>();
        add(names, writer.getMember());
        description.findProperties().stream()
                .filter(property -> property.getName().equals(writer.getName()))
                .forEach(property -> add(names, property));
        return JavaNames.of(names);
    }

    static JavaNames of(BeanPropertyDefinition property) {
        List<String> names = new ArrayList<>();
        add(names, property);
        return JavaNames.of(names);
    }

    private static void add(List<String> names, BeanPropertyDefinition property) {
        names.add(property.getInternalName());
        add(names, property.getField());
        add(names, property.getGetter());
    }

    private static void add(List<String> names, @Nullable AnnotatedMember member) {
        if (member != null) {
            names.add(member.getName());
        }
    }
}
