/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ConditionEvents;
import dev.privet.annotation.Lawful;
import dev.privet.vocabulary.Purpose;

/** Finds purposes that neither a mark nor code names. */
final class UsedPurposes extends DutyCondition {

    UsedPurposes(Waivers waivers) {
        super(Duty.UNUSED_PURPOSES, waivers, "be named somewhere where they are purposes");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (type.isInterface()
                && type.isAssignableTo(Purpose.class)
                && type.isAnnotatedWith(Lawful.class)
                && type.getDirectDependenciesToSelf().isEmpty()) {
            violated(
                    type,
                    "Purpose " + type.getName() + " is declared, and neither a mark nor code names it "
                            + type.getSourceCodeLocation(),
                    "Take it away, or name it where data is needed for it",
                    events);
        }
    }
}
