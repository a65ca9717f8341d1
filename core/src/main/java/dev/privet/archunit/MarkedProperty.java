/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import dev.privet.annotation.PersonalData;
import dev.privet.vocabulary.Purpose;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A property that holds personal data, with the member that tells where it stands. */
record MarkedProperty(String name, JavaMember member, List<PersonalData> marks) {

    /** Whatever the detail that they need. */
    Set<Class<? extends Purpose>> purposes() {
        return marks.stream()
                .flatMap(mark ->
                        Stream.of(mark.purposes(), mark.generalisedFor(), mark.maskedFor(), mark.pseudonymisedFor()))
                .flatMap(Stream::of)
                .collect(Collectors.toSet());
    }

    /** For messages: the class by its short name, and the property. */
    String title() {
        return member.getOwner().getSimpleName() + "." + name;
    }

    /** Whether the class declares it, or marks what it inherits. */
    boolean isOf(JavaClass type) {
        return member.getOwner().equals(type)
                || (MarkReader.on(member).isEmpty()
                        && MarkReader.own(type)
                                .anyMatch(mark -> List.of(mark.members()).contains(name)));
    }

    /** For messages: the class by its full name, and the property. */
    String place(JavaClass type) {
        return "Property " + type.getName() + "." + name;
    }
}
