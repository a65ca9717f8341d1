/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.domain.properties.HasSourceCodeLocation;
import com.tngtech.archunit.lang.ConditionEvents;
import dev.privet.annotation.NotPersonalData;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds statements that something is no personal data which give no reason. */
final class Reasons extends DutyCondition {

    private static final int SHORTEST = 2;

    Reasons(Knowledge knowledge) {
        super(Duty.REASONS, knowledge, "give the reason");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        judge(type, events);
        Members.of(type).forEach(member -> judge(member, events));
    }

    private <T extends HasAnnotations<?> & HasSourceCodeLocation> void judge(T place, ConditionEvents events) {
        statements(place)
                .filter(statement -> words(statement) < SHORTEST)
                .forEach(statement -> violated(
                        place,
                        place.getDescription() + " is declared not to be personal data for the reason \""
                                + statement.because() + "\" " + place.getSourceCodeLocation(),
                        "Say in a sentence why it tells nothing about a person",
                        events));
    }

    private static long words(NotPersonalData statement) {
        return statement.because().codePoints().filter(Character::isLetter).count() == 0
                ? 0
                : statement.because().strip().split("\\s+", -1).length;
    }

    private static Stream<NotPersonalData> statements(HasAnnotations<?> place) {
        Optional<NotPersonalData> one = place.tryGetAnnotationOfType(NotPersonalData.class);
        Optional<NotPersonalData.List> several = place.tryGetAnnotationOfType(NotPersonalData.List.class);
        return Stream.concat(one.stream(), several.stream().flatMap(list -> Arrays.stream(list.value())));
    }
}
