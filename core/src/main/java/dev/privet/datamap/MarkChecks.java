/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.ProblemCode;
import dev.privet.marking.Provenance;
import dev.privet.marking.TypeMark;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Judges marks by themselves: where they stand, and whether they contradict each other. */
final class MarkChecks {

    private static final String ANY_LINK =
            "put @DataSubject on it if its rows are persons, @AboutSubject on the association to one"
                    + " (or on the class, with a path), @RefersTo beside it where a bare id or a login leads there, or"
                    + " @AboutSameSubject on the property of a person's row that holds it.";

    private final Catalogue catalogue;
    private final Findings findings;

    MarkChecks(Catalogue catalogue, Findings findings) {
        this.catalogue = catalogue;
        this.findings = findings;
    }

    /** Reports and evidence speak of simple names, so no two classes may share one. */
    void judgeNames(List<MergedMarks> all) {
        Map<String, Class<?>> names = new TreeMap<>();
        for (MergedMarks marks : all) {
            Class<?> other = names.putIfAbsent(marks.name(), marks.type());
            if (other != null) {
                findings.add(
                        ProblemCode.NAME_TAKEN,
                        marks.type().getName(),
                        "the name '" + marks.name() + "' stands for " + other.getName()
                                + " already, and reports, archives and the ledger use it.",
                        "give the classes different simple names.");
            }
        }
    }

    void judge(MergedMarks marks) {
        judgePlaces(marks);
        judgeConflicts(marks);
        judgeWaivers(marks);
        marks.all(TypeMark.Displayed.class)
                .forEach(mark ->
                        PropertyPath.follow(catalogue, marks.type(), mark.property(), "displayed by", findings));
    }

    private void judgePlaces(MergedMarks marks) {
        catalogue
                .annotations(marks.type())
                .misplaced()
                .forEach((place, mark) -> findings.add(
                        ProblemCode.UNKNOWN_PROPERTY,
                        place,
                        mark + " stands there, and that is no property of an object.",
                        "put it on a field that is not static, on a getter or on a record component."));
    }

    private void judgeConflicts(MergedMarks marks) {
        for (List<Statement<TypeMark>> pair : marks.conflicts()) {
            Statement<TypeMark> one = pair.get(0);
            Statement<TypeMark> other = pair.get(1);
            String place = place(marks, one.mark());
            if (one.mark().getClass() != other.mark().getClass()) {
                findings.add(
                        ProblemCode.CONTRADICTION, place, contradiction(one, other), "remove the one that is wrong.");
            } else {
                findings.add(
                        ProblemCode.COMPETING_MARKS,
                        place,
                        "its " + one.mark().element() + " is said by " + one.from()
                                + (one.from().equals(other.from())
                                        ? " twice, and differently."
                                        : " and, differently, by " + other.from() + "."),
                        "leave one.");
            }
        }
    }

    private static String contradiction(Statement<TypeMark> one, Statement<TypeMark> other) {
        if (one.from().source() == Provenance.Source.ANNOTATION) {
            return "it bears @PersonalData and @NotPersonalData.";
        }
        boolean first = one.mark() instanceof TypeMark.Personal;
        return "it is personal data, says " + (first ? one : other).from() + ", and none, says "
                + (first ? other : one).from() + ".";
    }

    private static String place(MergedMarks marks, TypeMark mark) {
        String property = "";
        if (mark instanceof TypeMark.Personal personal) {
            property = personal.property();
        } else if (mark instanceof TypeMark.NotPersonal waiver) {
            property = waiver.property();
        } else if (mark instanceof TypeMark.Reference reference) {
            property = reference.property();
        } else if (mark instanceof TypeMark.Retained retained) {
            property = retained.property();
        }
        return property.isEmpty()
                ? marks.name()
                : marks.properties().find(property).map(Property::place).orElse(marks.name() + "." + property);
    }

    private void judgeWaivers(MergedMarks marks) {
        for (TypeMark.NotPersonal waiver : marks.all(TypeMark.NotPersonal.class)) {
            if (waiver.because().isBlank()) {
                findings.add(
                        ProblemCode.CONTRADICTION,
                        place(marks, waiver),
                        "@NotPersonalData gives no reason.",
                        "say why in 'because'.");
            }
            if (!waiver.property().isEmpty()) {
                PropertyPath.follow(catalogue, marks.type(), waiver.property(), "@NotPersonalData member", findings);
            } else if (!personal(marks).isEmpty()) {
                findings.add(
                        ProblemCode.CONTRADICTION,
                        marks.name(),
                        "it bears @NotPersonalData and holds @PersonalData in " + personal(marks) + ".",
                        "remove the one that is wrong.");
            }
        }
    }

    private static List<String> personal(MergedMarks marks) {
        return marks.all(TypeMark.Personal.class).stream()
                .map(TypeMark.Personal::property)
                .toList();
    }

    /** A part says what is personal in it once, whoever's row it lies in: also where that row leads to nobody. */
    void partsOfNobody(MergedMarks marks) {
        Set<String> waived = marks.all(TypeMark.NotPersonal.class).stream()
                .map(TypeMark.NotPersonal::property)
                .collect(Collectors.toSet());
        if (waived.contains("") || !MappingHints.isRow(marks.type(), marks.properties())) {
            return;
        }
        for (Property property : marks.properties().all()) {
            List<String> inside = MappingHints.isPart(property)
                    ? personal(catalogue.marks(property.element())).stream()
                            .filter(name -> !waived.contains(property.name() + "." + name))
                            .toList()
                    : List.of();
            if (!inside.isEmpty() && !waived.contains(property.name())) {
                findings.add(
                        ProblemCode.NOBODYS_DATA,
                        marks.name() + "." + property.name(),
                        "the " + property.element().getSimpleName() + " in it holds personal data in " + inside
                                + ", and no link says whose.",
                        "tie the row to a person, or say on the property that it is nobody's here:"
                                + " @NotPersonalData(because = \"…\").");
            }
        }
    }

    /** A person's class that was left out of the data map is the likeliest reason why nothing leads to a person. */
    void nobodys(MergedMarks marks, Set<Class<?>> known, List<String> couldLead) {
        List<String> subclasses = known.stream()
                .filter(other -> other != marks.type() && marks.type().isAssignableFrom(other))
                .map(Class::getSimpleName)
                .sorted()
                .toList();
        if (Modifier.isAbstract(marks.type().getModifiers()) && !subclasses.isEmpty()) {
            findings.advise(
                    ProblemCode.NOBODYS_DATA,
                    marks.name(),
                    "it is abstract and no link says whose its data is, so it is found in rows of " + subclasses
                            + " alone.",
                    "give every subclass to the data map, or tie the class itself to a person.");
            return;
        }
        String remedy = marks.properties().all().stream()
                .map(Property::element)
                .filter(type -> !type.isPrimitive() && !type.getName().startsWith("java."))
                .filter(type -> catalogue.annotations(type).isSubject())
                .findFirst()
                .map(subject -> "add " + subject.getSimpleName()
                        + ".class to the marked classes: it is marked @DataSubject and was not given to the data map.")
                .orElseGet(() -> couldLead.isEmpty() ? ANY_LINK : lead(couldLead));
        findings.add(ProblemCode.NOBODYS_DATA, marks.name(), "it holds personal data and no link says whose.", remedy);
    }

    private static String lead(List<String> paths) {
        return paths.stream()
                        .map(path -> "@AboutSubject(path = \"" + path + "\")")
                        .collect(Collectors.joining(" or "))
                + " leads to a person: put it on the class if that is whose it is.";
    }
}
