/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ConditionEvents;

/** Finds rows with personal data that nothing leads to from the person. */
final class TieToPersons extends DutyCondition {

    TieToPersons(Knowledge knowledge) {
        super(Duty.PERSONS, knowledge, "be tied to a person");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (Stored.isRow(type)
                && !type.getModifiers().contains(JavaModifier.ABSTRACT)
                && marks().areOn(type)
                && !Stored.isTied(type)) {
            violated(
                    type,
                    "Class " + type.getName()
                            + " holds personal data, and nothing ties its rows to a person, so they are"
                            + " neither exported nor erased " + type.getSourceCodeLocation(),
                    "Put @DataSubject on it, or @AboutSubject on what leads to the person",
                    events);
        }
    }
}
