/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** What the {@code toString} of a class tells. */
final class TextOf {

    private static final String TO_STRING = "toString";

    private TextOf() {}

    /** Whether an object of the class has a text, its own or an inherited one, that holds personal data. */
    static boolean tells(JavaClass type, Marks marks) {
        return Stream.concat(Stream.of(type), type.getAllRawSuperclasses().stream())
                .flatMap(owner -> owner.tryGetMethod(TO_STRING).stream())
                .findFirst()
                .map(method -> isWrittenByTheCompiler(type, method)
                        || reads(type, method, marks).keySet().stream().anyMatch(member -> marks.mark(type, member)))
                .orElse(false);
    }

    /** The class's own one. */
    static Optional<JavaMethod> written(JavaClass type) {
        return type.tryGetMethod(TO_STRING);
    }

    /** The members of the class that the method reads, be it through other methods of the class, each with one access. */
    static Map<JavaMember, JavaAccess<?>> reads(JavaClass type, JavaCodeUnit method, Marks marks) {
        Map<JavaMember, JavaAccess<?>> found = new HashMap<>();
        follow(method, type, marks, new HashSet<>(), found::putIfAbsent);
        return found;
    }

    private static void follow(
            JavaCodeUnit unit,
            JavaClass type,
            Marks marks,
            Set<JavaCodeUnit> seen,
            BiConsumer<JavaMember, JavaAccess<?>> found) {
        if (!seen.add(unit)) {
            return;
        }
        for (JavaAccess<?> access : unit.getAccessesFromSelf()) {
            Optional<? extends JavaMember> target = access.getTarget().resolveMember();
            if (target.isEmpty() || !type.isAssignableTo(target.get().getOwner().getName())) {
                continue;
            }
            JavaMember member = target.get();
            found.accept(member, access);
            if (!marks.mark(type, member) && member instanceof JavaCodeUnit next) {
                follow(next, type, marks, seen, found);
            }
        }
    }

    /**
     * What the compiler writes for a record bears the line of the record's header, toString and hashCode alike; what a person
     * wrote stands on lines of its own.
     */
    static boolean isWrittenByTheCompiler(JavaClass type, JavaMethod toString) {
        return type.isRecord()
                && toString.getAccessesFromSelf().isEmpty()
                && type.tryGetMethod("hashCode")
                        .map(hashCode -> hashCode.getSourceCodeLocation().getLineNumber()
                                == toString.getSourceCodeLocation().getLineNumber())
                        .orElse(false);
    }
}
