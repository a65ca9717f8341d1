/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise.internal;

import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names that a property may have in Java, whatever it is called in a document: those of its field and of its getter, with and
 * without a prefix. No two libraries spell {@code getURL} alike, and a mark must be found all the same.
 *
 * @param names the names, the likeliest first
 */
public record JavaNames(Set<String> names) {

    /** What some put before or after the names of fields, and not of getters: {@code _name}, {@code m_name}, {@code name_}. */
    private static final Pattern AFFIXES = Pattern.compile("^(?:m_|_+)|_+$");

    /** Keeps the order. */
    public JavaNames {
        names = Collections.unmodifiableSet(new LinkedHashSet<>(names));
    }

    /**
     * The names that lie behind those of fields and methods.
     *
     * @param members names of a property, of its field or of its getter
     * @return these, and those of getters without their prefix
     */
    public static JavaNames of(Collection<String> members) {
        Set<String> names = new LinkedHashSet<>();
        for (String member : members) {
            names.add(member);
            for (String prefix : new String[] {"get", "is"}) {
                if (member.startsWith(prefix) && member.length() > prefix.length()) {
                    names.add(member.substring(prefix.length()));
                }
            }
        }
        return new JavaNames(names);
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

    boolean has(String property) {
        String plain = AFFIXES.matcher(property).replaceAll("");
        return names.stream().anyMatch(name -> property.equalsIgnoreCase(name) || plain.equalsIgnoreCase(name));
    }
}
