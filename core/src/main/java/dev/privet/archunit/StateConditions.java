/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ConditionEvents;
import dev.privet.annotation.Lawful;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.SpecialCategoryData;
import java.util.Comparator;

/** Finds special category data that is needed for purposes which state no condition. */
final class StateConditions extends DutyCondition {

    StateConditions(Knowledge knowledge) {
        super(
                Duty.CONDITIONS,
                knowledge,
                "have purposes that state their condition where the data is of a special category");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        marks().of(type).stream()
                .filter(property -> property.isOf(type))
                .filter(StateConditions::isSpecial)
                .forEach(property -> property.purposes().stream()
                        .filter(StateConditions::lacksCondition)
                        .sorted(Comparator.comparing(Class::getName))
                        .forEach(purpose -> violated(
                                property.member(),
                                property.place(type) + " is special category data and is needed for "
                                        + purpose.getSimpleName() + ", which states no condition "
                                        + property.member().getSourceCodeLocation(),
                                "Put @Lawful(condition = …) on " + purpose.getName()
                                        + ", or take the purpose away here",
                                events)));
    }

    private static boolean isSpecial(MarkedProperty property) {
        return property.marks().stream().anyMatch(mark -> SpecialCategoryData.class.isAssignableFrom(mark.category()));
    }

    private static boolean lacksCondition(Class<? extends Purpose> purpose) {
        Lawful lawful = purpose.getAnnotation(Lawful.class);
        return lawful != null && lawful.condition().length == 0;
    }
}
