/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.ProblemCode;
import dev.privet.marking.TypeMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads which rows the bare values of a class point at, and judges whether they can. */
final class References {

    private final Catalogue catalogue;
    private final Findings findings;

    References(Catalogue catalogue, Findings findings) {
        this.catalogue = catalogue;
        this.findings = findings;
    }

    List<Reference> read(MergedMarks marks) {
        List<Reference> references = new ArrayList<>();
        for (TypeMark.Reference mark : marks.all(TypeMark.Reference.class)) {
            PropertyPath.follow(catalogue, marks.type(), mark.property(), "reference of", findings)
                    .flatMap(path -> judged(marks, mark, path.get(path.size() - 1)))
                    .ifPresent(references::add);
        }
        return references;
    }

    /** The reference, where the other row has what it is to be found by. */
    static Optional<Reference> resolve(Catalogue catalogue, TypeMark.Reference mark) {
        Optional<Property> by = by(catalogue, mark);
        return by.map(property -> new Reference(
                mark.property(),
                mark.target(),
                mark.by().isEmpty() ? property.name() : mark.by(),
                mark.when().isEmpty() ? Optional.empty() : Optional.of(new LinkStep.Case(teller(mark), mark.is()))));
    }

    /** The path to the property that tells the case: beside the value, in an embedded object as well. */
    private static String teller(TypeMark.Reference mark) {
        return mark.when().contains(".") ? mark.when() : PropertyPath.beside(mark.property(), mark.when());
    }

    private static Optional<Property> by(Catalogue catalogue, TypeMark.Reference mark) {
        return mark.by().isEmpty()
                ? MappingHints.id(catalogue.properties(mark.target()))
                : PropertyPath.find(catalogue, mark.target(), mark.by());
    }

    private Optional<Reference> judged(MergedMarks marks, TypeMark.Reference mark, Property value) {
        String place = marks.name() + "." + mark.property();
        Optional<Property> by = by(catalogue, mark);
        if (by.isEmpty()) {
            findings.add(
                    ProblemCode.REFERENCE_DOES_NOT_FIT,
                    place,
                    mark.by().isEmpty()
                            ? "it refers to " + mark.target().getSimpleName()
                                    + ", in which no single property is the id."
                            : "it refers to " + mark.target().getSimpleName() + " by '" + mark.by()
                                    + "', which that class does not have.",
                    "name the property of " + mark.target().getSimpleName()
                            + " with the same value: by = \"…\", one of " + names(mark.target()) + ".");
            return Optional.empty();
        }
        if (!comparable(value.element(), by.get().element())) {
            findings.add(
                    ProblemCode.REFERENCE_DOES_NOT_FIT,
                    place,
                    "its type is " + value.element().getSimpleName() + ", and that of "
                            + by.get().place() + ", which it is to equal, is "
                            + by.get().element().getSimpleName() + ".",
                    "refer by a property of the same type.");
        }
        judgeCase(marks, mark, place);
        return resolve(catalogue, mark);
    }

    private void judgeCase(MergedMarks marks, TypeMark.Reference mark, String place) {
        if (mark.when().isEmpty()) {
            boolean others = marks.references(mark.property()).size() > 1;
            if (others || !mark.is().isEmpty()) {
                findings.add(
                        ProblemCode.REFERENCE_DOES_NOT_FIT,
                        place,
                        others
                                ? "it refers to rows of several classes, and for "
                                        + mark.target().getSimpleName() + " nothing says when."
                                : "it says is = \"" + mark.is() + "\" and not of which property.",
                        "name the property that tells them apart: when = \"…\", is = \"…\".");
            }
            return;
        }
        String path = teller(mark);
        if (!path.equals(PropertyPath.beside(mark.property(), PropertyPath.last(path)))) {
            findings.add(
                    ProblemCode.REFERENCE_DOES_NOT_FIT,
                    place,
                    "when = \"" + mark.when() + "\" does not stand beside it.",
                    "name a property of the same object as '" + PropertyPath.last(mark.property()) + "'.");
            return;
        }
        Optional<Property> teller = PropertyPath.find(catalogue, marks.type(), path);
        if (teller.isEmpty()) {
            findings.add(
                    ProblemCode.UNKNOWN_PROPERTY,
                    place,
                    "when = \"" + mark.when() + "\" is no property of " + marks.name() + ".",
                    "name one of " + names(marks.type()) + ".");
            return;
        }
        Class<?> type = teller.get().element();
        if (type.isEnum() && constants(type).stream().noneMatch(mark.is()::equals)) {
            findings.add(
                    ProblemCode.REFERENCE_DOES_NOT_FIT,
                    place,
                    "is = \"" + mark.is() + "\" is no constant of " + type.getSimpleName() + ".",
                    "name one of " + constants(type) + ".");
        }
    }

    private static List<String> constants(Class<?> type) {
        return List.of(Objects.requireNonNull(type.getEnumConstants())).stream()
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    private String names(Class<?> type) {
        return catalogue.properties(type).all().stream()
                .map(Property::name)
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static boolean comparable(Class<?> one, Class<?> other) {
        return Primitives.boxed(one) == Primitives.boxed(other)
                || one.isAssignableFrom(other)
                || other.isAssignableFrom(one);
    }
}
