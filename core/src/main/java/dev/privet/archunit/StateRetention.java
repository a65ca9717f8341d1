/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.lang.ConditionEvents;
import dev.privet.annotation.Lawful;
import dev.privet.annotation.RetainFor;
import dev.privet.vocabulary.Purpose;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds marked properties of rows of which nobody said how long they are kept. */
final class StateRetention extends DutyCondition {

    StateRetention(Knowledge knowledge) {
        super(Duty.RETENTION, knowledge, "state how long they are kept");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (!Stored.isRow(type) || type.getModifiers().contains(JavaModifier.ABSTRACT)) {
            return;
        }
        List<RetainFor> ofRows =
                Stored.hierarchy(type).flatMap(StateRetention::periods).toList();
        marks().of(type).stream()
                .filter(property -> !isKeptForATime(property, ofRows))
                .forEach(property -> violated(
                        property.member().getOwner().equals(type) ? property.member() : type,
                        "Property " + type.getName() + "." + property.name() + " is personal data, and "
                                + (ofRows.isEmpty()
                                        ? "nothing says how long its rows are kept "
                                        : "neither its rows nor its purposes have a period ")
                                + type.getSourceCodeLocation(),
                        ofRows.isEmpty()
                                ? "Put @RetainFor(period = \"P…\", from = \"…\", then = Disposal.…) on the class"
                                : "Give @RetainFor a period, or its purposes @Lawful(keptFor)",
                        events));
    }

    private static boolean isKeptForATime(MarkedProperty property, List<RetainFor> ofRows) {
        List<RetainFor> said =
                Stream.concat(periods(property.member()), ofRows.stream()).toList();
        return said.stream().anyMatch(period -> !period.period().isEmpty())
                || (!said.isEmpty() && haveAPeriod(property.purposes()));
    }

    private static boolean haveAPeriod(Set<Class<? extends Purpose>> purposes) {
        return purposes.stream()
                .map(purpose -> Optional.ofNullable(purpose.getAnnotation(Lawful.class)))
                .anyMatch(lawful ->
                        lawful.filter(said -> !said.keptFor().isEmpty()).isPresent());
    }

    private static Stream<RetainFor> periods(HasAnnotations<?> place) {
        Optional<RetainFor> one = place.tryGetAnnotationOfType(RetainFor.class);
        Optional<RetainFor.List> several = place.tryGetAnnotationOfType(RetainFor.List.class);
        return Stream.concat(one.stream(), several.stream().flatMap(list -> Arrays.stream(list.value())));
    }
}
