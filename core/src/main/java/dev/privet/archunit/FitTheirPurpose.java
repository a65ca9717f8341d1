/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds properties of objects for a purpose that the purpose does not need. */
final class FitTheirPurpose extends DutyCondition {

    private static final String COLLECTED_FOR = "dev.privet.validation.CollectedFor";
    private static final String SEVERAL = COLLECTED_FOR + "$List";

    FitTheirPurpose(Knowledge knowledge) {
        super(Duty.INPUT, knowledge, "have no property that their purpose does not need");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        stated(type).forEach(stated -> check(type, stated, events));
        type.getCodeUnits().stream()
                .sorted(Comparator.comparing(JavaCodeUnit::getFullName))
                .flatMap(unit -> unit.getParameters().stream())
                .forEach(parameter ->
                        stated(parameter).forEach(stated -> check(parameter.getRawType(), stated, events)));
    }

    private void check(JavaClass input, JavaAnnotation<?> stated, ConditionEvents events) {
        List<String> purposes = purposes(stated);
        JavaClass model = model(stated).orElse(input);
        input.getAllFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .sorted(Comparator.comparing(JavaField::getName))
                .forEach(field -> marks().of(model).stream()
                        .filter(property -> property.name().equals(field.getName()))
                        .filter(property ->
                                property.purposes().stream().map(Class::getName).noneMatch(purposes::contains))
                        .forEach(property -> violated(
                                field,
                                "Property " + name(field) + " is collected for " + titles(purposes) + ", which "
                                        + (model.equals(input) ? "its mark" : "the mark of " + property.title())
                                        + " does not name " + field.getSourceCodeLocation(),
                                "Take it out of the class, or name the purpose where the property is marked",
                                events)));
    }

    /** The classes that an input says it fills. */
    static Stream<JavaClass> filledBy(JavaClass input) {
        return stated(input).flatMap(stated -> model(stated).stream());
    }

    private static Stream<JavaAnnotation<?>> stated(HasAnnotations<?> place) {
        return place.getAnnotations().stream().flatMap(FitTheirPurpose::unfolded);
    }

    private static Stream<JavaAnnotation<?>> unfolded(JavaAnnotation<?> annotation) {
        String name = annotation.getRawType().getName();
        return name.equals(COLLECTED_FOR)
                ? Stream.of(annotation)
                : name.equals(SEVERAL)
                        ? Arrays.stream((Object[]) annotation.get("value").orElse(new Object[0]))
                                .map(each -> (JavaAnnotation<?>) each)
                        : Stream.of();
    }

    private static List<String> purposes(JavaAnnotation<?> stated) {
        return Arrays.stream((Object[]) stated.get("value").orElse(new Object[0]))
                .map(purpose -> ((JavaClass) purpose).getName())
                .toList();
    }

    private static Optional<JavaClass> model(JavaAnnotation<?> stated) {
        return stated.get("of")
                .map(JavaClass.class::cast)
                .filter(type -> !type.getName().equals("void"));
    }

    private static String titles(List<String> purposes) {
        return purposes.stream()
                .map(name -> name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1))
                .collect(Collectors.joining(", "));
    }
}
