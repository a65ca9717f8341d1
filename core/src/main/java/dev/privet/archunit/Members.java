/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.Comparator;
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

    private static boolean isAccessor(JavaClass type, JavaMember member) {
        return type.isRecord()
                && member instanceof JavaMethod method
                && method.getRawParameterTypes().isEmpty()
                && type.tryGetField(method.getName()).isPresent();
    }
}
