/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ConditionEvents;
import dev.privet.annotation.Lawful;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Purpose;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds marked properties that no purpose needs, and purposes that state no basis, or not the interest that it rests on. */
final class StatePurposes extends DutyCondition {

    private static final String SILENT = " rests on legitimate interests and does not say which ";

    private Set<String> imported = Set.of();

    StatePurposes(Knowledge knowledge) {
        super(Duty.PURPOSES, knowledge, "have purposes that state their lawful basis");
    }

    @Override
    public void init(Collection<JavaClass> all) {
        imported = all.stream().map(JavaClass::getName).collect(Collectors.toSet());
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        Stream.of(type)
                .filter(purpose -> purpose.isInterface() && purpose.isAssignableTo(Purpose.class))
                .flatMap(purpose -> purpose.tryGetAnnotationOfType(Lawful.class).stream())
                .filter(StatePurposes::keepsItsInterest)
                .forEach(lawful -> violated(
                        type,
                        "Purpose " + type.getName() + SILENT + type.getSourceCodeLocation(),
                        "State it: @Lawful(interest = \"…\")",
                        events));
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
            silent(property)
                    .forEach(purpose -> violated(
                            property.member(),
                            property.place(type) + " is needed for " + purpose.getSimpleName() + ", which"
                                    + SILENT
                                    + property.member().getSourceCodeLocation(),
                            "State it: @Lawful(interest = \"…\") on " + purpose.getName(),
                            events));
        });
    }

    /** Purposes of others, at which nothing can be told. */
    private List<Class<? extends Purpose>> silent(MarkedProperty property) {
        return property.purposes().stream()
                .filter(purpose -> !imported.contains(purpose.getName()))
                .filter(purpose -> Optional.ofNullable(purpose.getAnnotation(Lawful.class))
                        .filter(StatePurposes::keepsItsInterest)
                        .isPresent())
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }

    private static boolean keepsItsInterest(Lawful lawful) {
        return lawful.basis() == LawfulBasis.LEGITIMATE_INTERESTS
                && lawful.interest().isBlank();
    }

    private static List<Class<? extends Purpose>> unlawful(MarkedProperty property) {
        return property.purposes().stream()
                .filter(purpose -> !purpose.isAnnotationPresent(Lawful.class))
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }
}
