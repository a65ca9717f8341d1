/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.datamap.PersonalField;
import dev.privet.fact.Certainty;
import dev.privet.fact.Citation;
import dev.privet.vocabulary.Purpose;
import java.util.List;
import java.util.Set;

/**
 * Data collected for one purpose is not used for another: a field that the purpose in force is not declared for is omitted, and
 * without a purpose there is nothing to see.
 *
 * @legal GDPR Art 5(1)(b) (text)
 */
final class PurposeLimitation implements PrivacyInterceptor {

    private static final Citation SOURCE = new Citation("GDPR Art 5(1)(b)", Certainty.SOURCED);

    @Override
    public Verdict decide(Operation operation) {
        Class<? extends Purpose> purpose = operation.purpose();
        if (purpose == null) {
            return Verdict.nothing(operation, Ground.GAP, reason("No purpose is in force."));
        }
        List<PersonalField> fields = operation.type().fields();
        if (fields.stream().allMatch(field -> serves(field, purpose))) {
            return Verdict.open(operation);
        }
        return new Verdict(
                false,
                fields.stream()
                        .map(field -> serves(field, purpose) ? FieldOutcome.REVEAL : FieldOutcome.OMIT)
                        .toList(),
                Ground.VIOLATION,
                Set.of(reason(operation.type().name() + " holds data that is not declared for "
                        + purpose.getSimpleName() + ".")));
    }

    private static boolean serves(PersonalField field, Class<? extends Purpose> purpose) {
        return field.purposes().contains(purpose)
                || field.maskedFor().contains(purpose)
                || LegalPurposes.seesEverything(purpose);
    }

    private static Reason reason(String text) {
        return new Reason(PurposeLimitation.class.getSimpleName(), text, SOURCE);
    }
}
