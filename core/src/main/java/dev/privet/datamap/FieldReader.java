/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.ProblemCode;
import dev.privet.marking.TypeMark;
import dev.privet.vocabulary.CategoryFacts;
import dev.privet.vocabulary.DataCategory;
import dev.privet.vocabulary.Detail;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Sensitivity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
        Map<Class<? extends Purpose>, Detail> uses = new LinkedHashMap<>();
        for (Class<? extends Purpose> purpose : sorted(mark.purposes())) {
            List<Detail> needed = Arrays.stream(Detail.values())
                    .filter(detail -> mark.purposes(detail).contains(purpose))
                    .toList();
            if (needed.size() > 1) {
                findings.add(
                        ProblemCode.CONTRADICTION,
                        place,
                        purpose.getSimpleName() + " is to see it both "
                                + needed.get(0).words() + " and "
                                + needed.get(1).words() + ".",
                        "name it in '" + attribute(needed.get(0)) + "' or in '" + attribute(needed.get(1)) + "'.");
            }
            uses.put(purpose, needed.get(needed.size() - 1));
        }
        if (uses.isEmpty()) {
            findings.add(
                    ProblemCode.NO_PURPOSE,
                    place,
                    "no purpose needs it, so it must not be held at all (GDPR Art 5(1)(c)).",
                    "name the purposes that need it: @PersonalData(purposes = {…}), or remove it.");
        }
        judgeRoles(mark, place, links);
        uses.keySet()
                .forEach(purpose ->
                        purposes.read(purpose).ifPresent(declared -> judgeSensitive(place, mark, facts, declared)));
        return new PersonalField(
                mark.property(),
                path.get(path.size() - 1).type(),
                mark.category(),
                facts,
                uses,
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
    private static List<Class<? extends Purpose>> sorted(Collection<Class<? extends Purpose>> purposes) {
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

    /** Where a developer says it. */
    private static String attribute(Detail detail) {
        return switch (detail) {
            case FULL -> "purposes";
            case GENERALISED -> "generalisedFor";
            case MASKED -> "maskedFor";
            case PSEUDONYMISED -> "pseudonymisedFor";
        };
    }

    private static String place(MergedMarks marks, TypeMark.Personal mark) {
        return marks.name() + "." + mark.property();
    }
}
