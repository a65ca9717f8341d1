/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ConditionEvents;
import dev.privet.annotation.Lawful;
import dev.privet.vocabulary.Purpose;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds purposes that neither a mark nor code names. */
final class UsedPurposes extends DutyCondition {

    private Set<JavaClass> named = Set.of();

    UsedPurposes(Knowledge knowledge) {
        super(Duty.UNUSED_PURPOSES, knowledge, "be named somewhere where they are purposes");
    }

    @Override
    public void init(Collection<JavaClass> all) {
        named = NamedPurposes.in(
                all, all.stream().filter(UsedPurposes::isPurpose).collect(Collectors.toSet()));
    }

    private static boolean isPurpose(JavaClass type) {
        return type.isInterface() && type.isAnnotatedWith(Lawful.class) && type.isAssignableTo(Purpose.class);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (isPurpose(type) && !named.contains(type)) {
            violated(
                    type,
                    "Purpose " + type.getName() + " is declared, and neither a mark nor code names it "
                            + type.getSourceCodeLocation(),
                    "Take it away, or name it where data is needed for it",
                    events);
        }
    }
}
