/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.ProblemCode;
import dev.privet.marking.TypeMark;
import dev.privet.vocabulary.CategoryFacts;
import dev.privet.vocabulary.DataCategory;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Sensitivity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads which properties of a class hold personal data, and judges each beside the purposes that it names. */
final class FieldReader {

    private final Catalogue catalogue;
    private final PurposeReader purposes;
    private final SensitiveUses sensitive;
    private final Findings findings;
    private final Map<Class<? extends DataCategory>, CategoryFacts> facts = new HashMap<>();

    FieldReader(Catalogue catalogue, PurposeReader purposes, SensitiveUses sensitive, Findings findings) {
        this.catalogue = catalogue;
        this.purposes = purposes;
        this.sensitive = sensitive;
        this.findings = findings;
    }

    /** The fields, ordered by name; how long they are kept is not known yet. */
    List<PersonalField> read(MergedMarks marks, List<SubjectLink> links) {
        List<PersonalField> fields = new ArrayList<>();
        for (TypeMark.Personal mark : marks.all(TypeMark.Personal.class)) {
            if (mark.property().isEmpty()) {
                findings.add(
                        ProblemCode.UNKNOWN_PROPERTY,
                        marks.name(),
                        "@PersonalData stands on the class and names no property.",
                        "name them: @PersonalData(members = {…}), or put it on each.");
                continue;
            }
            PropertyPath.follow(catalogue, marks.type(), mark.property(), "@PersonalData member", findings)
                    .filter(path -> liesInTheRow(marks, mark, path))
                    .ifPresent(path -> fields.add(field(marks, mark, path, links, fields.size())));
        }
        return fields;
    }

    /** Another row's data is that row's to mark. */
    private boolean liesInTheRow(MergedMarks marks, TypeMark.Personal mark, List<Property> path) {
        for (Property step : path.subList(0, path.size() - 1)) {
            if (MappingHints.isEntity(step.element())) {
                findings.add(
                        ProblemCode.UNKNOWN_PROPERTY,
                        place(marks, mark),
                        "the path leaves the row at '" + step.name() + "', which is a "
                                + step.element().getSimpleName() + " of its own.",
                        "mark the property on " + step.element().getSimpleName() + ".");
                return false;
            }
        }
        return true;
    }

    private PersonalField field(
            MergedMarks marks, TypeMark.Personal mark, List<Property> path, List<SubjectLink> links, int index) {
        String place = place(marks, mark);
        CategoryFacts facts = this.facts.computeIfAbsent(mark.category(), CategoryFacts::of);
        Set<Class<? extends Purpose>> needed = mark.purposes();
        Set<Class<? extends Purpose>> masked = mark.maskedFor();
        if (needed.isEmpty() && masked.isEmpty()) {
            findings.add(
                    ProblemCode.NO_PURPOSE,
                    place,
                    "no purpose needs it, so it must not be held at all (GDPR Art 5(1)(c)).",
                    "name the purposes that need it: @PersonalData(purposes = {…}), or remove it.");
        }
        for (Class<? extends Purpose> purpose : sorted(masked)) {
            if (needed.contains(purpose)) {
                findings.add(
                        ProblemCode.CONTRADICTION,
                        place,
                        purpose.getSimpleName() + " is to see it both as it is and masked.",
                        "name it in 'purposes' or in 'maskedFor'.");
            }
        }
        judgeRoles(mark, place, links);
        Set<Class<? extends Purpose>> all = new LinkedHashSet<>(needed);
        all.addAll(masked);
        sorted(all)
                .forEach(purpose ->
                        purposes.read(purpose).ifPresent(declared -> judgeSensitive(place, mark, facts, declared)));
        return new PersonalField(
                mark.property(),
                path.get(path.size() - 1).type(),
                mark.category(),
                facts,
                needed,
                masked,
                mark.about(),
                mark.origin(),
                List.of(),
                index);
    }

    /** Whatever the law protects in two respects is judged in both. */
    private void judgeSensitive(String place, TypeMark.Personal mark, CategoryFacts facts, DeclaredPurpose purpose) {
        for (Sensitivity respect : new TreeSet<>(CategoryFacts.sensitivities(mark.category()))) {
            sensitive.judge(place, new CategoryFacts(facts.title(), facts.dpv(), respect), purpose);
        }
    }

    /** So that the same mistakes are told in the same order at each start. */
    private static List<Class<? extends Purpose>> sorted(Set<Class<? extends Purpose>> purposes) {
        List<Class<? extends Purpose>> sorted = new ArrayList<>(purposes);
        sorted.sort(Comparator.comparing(Class::getName));
        return sorted;
    }

    private void judgeRoles(TypeMark.Personal mark, String place, List<SubjectLink> links) {
        Set<String> roles = new TreeSet<>();
        links.forEach(link -> roles.add(link.role()));
        roles.remove("");
        for (String role : new TreeSet<>(mark.about())) {
            if (!roles.contains(role)) {
                findings.add(
                        ProblemCode.ROLE_UNKNOWN,
                        place,
                        "it is about '" + role + "', and no link of the class has that role.",
                        roles.isEmpty()
                                ? "give the link a role: @AboutSubject(role = \"" + role + "\")."
                                : "name one of " + roles + ".");
            }
        }
    }

    private static String place(MergedMarks marks, TypeMark.Personal mark) {
        return marks.name() + "." + mark.property();
    }
}
