/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.ProblemCode;
import dev.privet.vocabulary.Purpose;
import java.util.Collection;
import java.util.Map;

/**
 * Judges further uses by the data that they reach: what is special asks as much of a further purpose as of one that the field names.
 */
final class FurtherUseChecks {

    private final Collection<RecordType> types;
    private final Map<Class<? extends Purpose>, DeclaredPurpose> declared;
    private final SensitiveUses sensitive;
    private final Findings findings;

    FurtherUseChecks(
            Collection<RecordType> types,
            Map<Class<? extends Purpose>, DeclaredPurpose> declared,
            SensitiveUses sensitive,
            Findings findings) {
        this.types = types;
        this.declared = declared;
        this.sensitive = sensitive;
        this.findings = findings;
    }

    void judge() {
        declared.values().forEach(original -> original.facts().furtherUses().forEach(use -> judge(original, use)));
    }

    private void judge(DeclaredPurpose original, DeclaredFurtherUse use) {
        boolean collects = false;
        for (RecordType type : types) {
            for (PersonalField field : type.fields()) {
                if (field.serves(original.type())) {
                    collects = true;
                    judge(type, field, original, use);
                }
            }
        }
        if (!collects) {
            findings.advise(
                    ProblemCode.FURTHER_USE_WITHOUT_EFFECT,
                    original.type().getSimpleName() + ", further use for "
                            + use.purpose().getSimpleName(),
                    "no field names " + original.type().getSimpleName()
                            + ", and what it may itself draw on is not passed on.",
                    "say it on the purpose that the data is collected for, or leave it out.");
        }
    }

    private void judge(RecordType type, PersonalField field, DeclaredPurpose original, DeclaredFurtherUse use) {
        DeclaredPurpose further = declared.get(use.purpose());
        if (further != null && !field.serves(further.type())) {
            sensitive.judge(
                    type.name() + "." + field.name() + " (as a further use of what serves "
                            + original.type().getSimpleName() + ")",
                    field.facts(),
                    further);
        }
    }
}
