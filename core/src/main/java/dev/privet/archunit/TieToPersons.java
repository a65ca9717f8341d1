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
                    "Put @DataSubject on it if its rows are persons. If not, put @AboutSubject on the property that holds a"
                            + " @DataSubject, or on the class with the way to one (path = \"order.customer\"), or"
                            + " @RefersTo on the id of one",
                    events);
        }
    }
}
