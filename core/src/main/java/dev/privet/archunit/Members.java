/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The members of a class on which an annotation was written: one on a component of a record stands on its accessor as well. */
final class Members {

    private Members() {}

    static Stream<JavaMember> of(JavaClass type) {
        return type.getMembers().stream()
                .filter(member -> !member.getAnnotations().isEmpty())
                .filter(member -> !isAccessor(type, member))
                .sorted(Comparator.comparing(JavaMember::getFullName));
    }

    /** A member's name for messages, with its parameters where others of its class are called so too: a frozen message is then of one of them. */
    static String title(JavaMember member) {
        return member instanceof JavaCodeUnit unit && isOverloaded(unit)
                ? unit.getName()
                        + unit.getRawParameterTypes().stream()
                                .map(JavaClass::getName)
                                .collect(Collectors.joining(", ", "(", ")"))
                : member.getName();
    }

    private static boolean isOverloaded(JavaCodeUnit unit) {
        return unit.getOwner().getCodeUnits().stream()
                        .filter(other -> other.getName().equals(unit.getName()))
                        .filter(other -> !other.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .count()
                > 1;
    }

    private static boolean isAccessor(JavaClass type, JavaMember member) {
        return type.isRecord()
                && member instanceof JavaMethod method
                && method.getRawParameterTypes().isEmpty()
                && type.tryGetField(method.getName()).isPresent();
    }
}
