/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.annotation.NotPersonalData;
import dev.privet.annotation.PersonalData;
import dev.privet.contract.ProblemCode;
import dev.privet.vocabulary.CategoryFacts;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Sensitivity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads which properties of a class hold personal data, and judges each beside the purposes that it names. */
final class FieldReader {

    private final PurposeReader purposes;
    private final Findings findings;

    FieldReader(PurposeReader purposes, Findings findings) {
        this.purposes = purposes;
        this.findings = findings;
    }

    List<PersonalField> read(Marks marks) {
        List<PersonalField> fields = new ArrayList<>();
        for (Property property : marks.properties().all()) {
            Set<PersonalData> found = property.all(PersonalData.class);
            if (found.isEmpty()) {
                continue;
            }
            if (found.size() > 1) {
                findings.add(
                        ProblemCode.COMPETING_MARKS,
                        property.place(),
                        "it bears " + found.size() + " different @PersonalData.",
                        "leave one, on the field, the getter or the record component.");
            }
            if (property.has(NotPersonalData.class)) {
                findings.add(
                        ProblemCode.CONTRADICTION,
                        property.place(),
                        "it bears @PersonalData and @NotPersonalData.",
                        "remove the one that is wrong.");
            }
            fields.add(field(property, found.iterator().next(), fields.size()));
        }
        return fields;
    }

    private PersonalField field(Property property, PersonalData mark, int index) {
        CategoryFacts facts = CategoryFacts.of(mark.category());
        Set<Class<? extends Purpose>> needed = new LinkedHashSet<>(List.of(mark.purposes()));
        Set<Class<? extends Purpose>> masked = new LinkedHashSet<>(List.of(mark.maskedFor()));
        if (needed.isEmpty() && masked.isEmpty()) {
            findings.add(
                    ProblemCode.NO_PURPOSE,
                    property.place(),
                    "no purpose needs it, so it must not be held at all (GDPR Art 5(1)(c)).",
                    "name the purposes that need it: @PersonalData(purposes = {…}), or remove it.");
        }
        for (Class<? extends Purpose> purpose : masked) {
            if (needed.contains(purpose)) {
                findings.add(
                        ProblemCode.CONTRADICTION,
                        property.place(),
                        purpose.getSimpleName() + " is to see it both as it is and masked.",
                        "name it in 'purposes' or in 'maskedFor'.");
            }
        }
        Set<Class<? extends Purpose>> all = new LinkedHashSet<>(needed);
        all.addAll(masked);
        all.forEach(purpose -> check(property, facts, purpose));
        return new PersonalField(property.name(), property.type(), mark.category(), facts, needed, masked, index);
    }

    private void check(Property property, CategoryFacts facts, Class<? extends Purpose> type) {
        purposes.read(type).ifPresent(purpose -> {
            if (facts.sensitivity() == Sensitivity.SPECIAL
                    && purpose.condition().isEmpty()) {
                findings.add(
                        ProblemCode.SPECIAL_WITHOUT_CONDITION,
                        property.place(),
                        "it is special category data (" + facts.title() + ") and " + type.getSimpleName()
                                + " states no condition of GDPR Art 9(2).",
                        "state it on the purpose: @Lawful(condition = SpecialCategoryCondition.…), or do not use the data for it.");
            }
        });
    }
}
