/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Follows a class's own {@code toString} through the class's methods and finds every marked property that it reads. */
final class KeepOutOfToString extends ArchCondition<JavaClass> {

    private static final String TO_STRING = "toString";

    KeepOutOfToString() {
        super("not read them in toString");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        Optional<JavaMethod> toString = type.tryGetMethod(TO_STRING);
        if (toString.isEmpty()) {
            return;
        }
        JavaMethod method = toString.get();
        if (isWrittenByTheCompiler(type, method)) {
            events.add(SimpleConditionEvent.violated(
                    type,
                    "Record " + type.getName()
                            + " holds personal data and prints it: the toString that the compiler writes"
                            + " names every component " + method.getSourceCodeLocation()
                            + ". Write a toString that leaves them out."));
            return;
        }
        Set<String> leaks = new TreeSet<>();
        follow(method, type, new HashSet<>(), leaks);
        leaks.forEach(leak -> events.add(SimpleConditionEvent.violated(type, leak)));
    }

    private static void follow(JavaCodeUnit unit, JavaClass type, Set<JavaCodeUnit> seen, Set<String> leaks) {
        if (!seen.add(unit)) {
            return;
        }
        for (JavaAccess<?> access : unit.getAccessesFromSelf()) {
            Optional<? extends JavaMember> target = access.getTarget().resolveMember();
            if (target.isEmpty() || !type.isAssignableTo(target.get().getOwner().getName())) {
                continue;
            }
            JavaMember member = target.get();
            if (HoldsPersonalData.isMarked(type, member)) {
                leaks.add("Method " + type.getName() + ".toString() reads "
                        + member.getOwner().getSimpleName() + "."
                        + member.getName() + ", which is marked @PersonalData " + access.getSourceCodeLocation()
                        + ". Leave it out of the text.");
            } else if (member instanceof JavaCodeUnit next) {
                follow(next, type, seen, leaks);
            }
        }
    }

    /**
     * What the compiler writes for a record bears the line of the record's header, toString and hashCode alike; what a person
     * wrote stands on lines of its own.
     */
    private static boolean isWrittenByTheCompiler(JavaClass type, JavaMethod toString) {
        return type.isRecord()
                && toString.getAccessesFromSelf().isEmpty()
                && type.tryGetMethod("hashCode")
                        .map(hashCode -> hashCode.getSourceCodeLocation().getLineNumber()
                                == toString.getSourceCodeLocation().getLineNumber())
                        .orElse(false);
    }
}
