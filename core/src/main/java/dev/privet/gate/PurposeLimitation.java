/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.datamap.DataMap;
import dev.privet.datamap.PersonalField;
import dev.privet.fact.Certainty;
import dev.privet.fact.Citation;
import dev.privet.vocabulary.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Data collected for one purpose is not used for another: a field that the purpose in force is not declared for is omitted, and
 * without a purpose there is nothing to see.
 *
 * @legal GDPR Art 5(1)(b) (text)
 */
final class PurposeLimitation implements PrivacyInterceptor {

    private static final Citation SOURCE = new Citation("GDPR Art 5(1)(b)", Certainty.SOURCED);

    private final DataMap dataMap;

    PurposeLimitation(DataMap dataMap) {
        this.dataMap = dataMap;
    }

    @Override
    public Verdict decide(Operation operation) {
        Class<? extends Purpose> purpose = operation.purpose();
        if (purpose == null) {
            return Verdict.nothing(operation, reason(Ground.GAP, "No purpose is in force."));
        }
        if (LegalPurposes.seesEverything(purpose)) {
            return Verdict.open(
                    operation, reason(Ground.ALLOWED, purpose.getSimpleName() + " concerns every field, by law."));
        }
        if (dataMap.purpose(purpose).isEmpty()) {
            return Verdict.nothing(
                    operation,
                    reason(
                            Ground.GAP,
                            purpose.getSimpleName() + " is a purpose that no marked field is declared for."));
        }
        List<Reason> reasons = new ArrayList<>();
        String needed = names(operation, field -> field.serves(purpose));
        if (!needed.isEmpty()) {
            reasons.add(reason(Ground.ALLOWED, needed + ": declared for " + purpose.getSimpleName() + "."));
        }
        String other = names(operation, field -> !field.serves(purpose));
        if (!other.isEmpty()) {
            reasons.add(reason(Ground.VIOLATION, other + ": not declared for " + purpose.getSimpleName() + "."));
        }
        return Verdict.of(
                operation,
                field -> field.serves(purpose) ? Treatment.REVEAL : Treatment.OMIT,
                reasons.toArray(Reason[]::new));
    }

    private static String names(Operation operation, Predicate<PersonalField> which) {
        String type = operation.type().name();
        return operation.type().fields().stream()
                .filter(which)
                .map(field -> type + "." + field.name())
                .collect(Collectors.joining(", "));
    }

    private static Reason reason(Ground ground, String text) {
        return new Reason(PurposeLimitation.class.getSimpleName(), ground, text, SOURCE);
    }
}
