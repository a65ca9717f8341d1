/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ConditionEvents;
import dev.privet.annotation.Lawful;
import dev.privet.vocabulary.Purpose;
import java.util.Comparator;
import java.util.List;

/** Finds marked properties that no purpose needs, and purposes of theirs that no basis is stated for. */
final class StatePurposes extends DutyCondition {

    StatePurposes(Knowledge knowledge) {
        super(Duty.PURPOSES, knowledge, "have purposes that state their lawful basis");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        marks().of(type).stream().filter(property -> property.isOf(type)).forEach(property -> {
            if (property.purposes().isEmpty()) {
                violated(
                        property.member(),
                        property.place(type) + " is marked @PersonalData and no purpose needs it "
                                + property.member().getSourceCodeLocation(),
                        "Name the purposes that need it, or do not collect it",
                        events);
            }
            unlawful(property)
                    .forEach(purpose -> violated(
                            property.member(),
                            property.place(type) + " is needed for " + purpose.getSimpleName()
                                    + ", which states no lawful basis "
                                    + property.member().getSourceCodeLocation(),
                            "Put @Lawful on " + purpose.getName(),
                            events));
        });
    }

    private static List<Class<? extends Purpose>> unlawful(MarkedProperty property) {
        return property.purposes().stream()
                .filter(purpose -> !purpose.isAnnotationPresent(Lawful.class))
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }
}
