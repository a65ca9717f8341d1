/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Follows a class's own {@code toString} through the class's methods and finds every marked property, and secret, that it reads. */
final class KeepOutOfToString extends DutyCondition {

    private static final Pattern SECRET =
            Pattern.compile("(?i).*(passw(or)?d|passphrase|secret|api_?key|token)(_?(hash|digest|salt|value))?");
    private static final Set<String> TEXTS = Set.of("java.lang.String", "[C", "[B");

    KeepOutOfToString(Knowledge knowledge) {
        super(Duty.TO_STRING, knowledge, "not read them in toString");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (marks().areHeldBy(type) || built(type).isPresent()) {
            TextOf.written(type).ifPresent(method -> check(type, method, events));
        }
    }

    private void check(JavaClass type, JavaMethod method, ConditionEvents events) {
        if (TextOf.isWrittenByTheCompiler(type, method)) {
            violated(
                    method,
                    "Record " + type.getName()
                            + " holds personal data and prints it: the toString that the compiler writes"
                            + " names every component " + method.getSourceCodeLocation(),
                    "Write a toString that leaves them out",
                    events);
            return;
        }
        TextOf.reads(type, method, marks()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(JavaMember::getFullName)))
                .forEach(read -> check(type, method, read.getKey(), read.getValue(), events));
    }

    private void check(
            JavaClass type, JavaMethod method, JavaMember member, JavaAccess<?> access, ConditionEvents events) {
        boolean marked = marks().mark(type, member)
                || built(type).filter(built -> marks().named(built, member)).isPresent();
        if (marked || isSecret(member)) {
            violated(
                    method,
                    "Method " + type.getName() + ".toString() reads "
                            + member.getOwner().getSimpleName() + "."
                            + member.getName() + ", which "
                            + (marked ? "is marked @PersonalData " : "is a secret by its name ")
                            + access.getSourceCodeLocation(),
                    "Leave it out of the text",
                    events);
        }
    }

    /** What a builder builds, as Lombok writes it: its fields have the names of the built one's, and no marks. */
    private Optional<JavaClass> built(JavaClass type) {
        return type.getEnclosingClass()
                .filter(outer -> type.getSimpleName().equals(outer.getSimpleName() + "Builder"))
                .filter(marks()::areHeldBy);
    }

    private static boolean isSecret(JavaMember member) {
        return member instanceof JavaField field
                && TEXTS.contains(field.getRawType().getName())
                && SECRET.matcher(field.getName()).matches();
    }
}
