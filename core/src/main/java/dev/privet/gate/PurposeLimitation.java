/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.datamap.DataMap;
import dev.privet.datamap.DeclaredFurtherUse;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.datamap.PersonalField;
import dev.privet.fact.Certainty;
import dev.privet.fact.Citation;
import dev.privet.vocabulary.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Data collected for one purpose is not used for another: a field that the purpose in force is not declared for is omitted, unless a
 * purpose that it is declared for names the one in force as a further purpose. Without a purpose there is nothing to see.
 *
 * @legal GDPR Arts 5(1)(b), 6(4); UK GDPR Art 8A (text)
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
        NeededDetail detail = NeededDetail.of(dataMap, operation, purpose);
        List<Reason> reasons = new ArrayList<>();
        String needed = names(operation, field -> field.serves(purpose));
        if (!needed.isEmpty()) {
            reasons.add(reason(Ground.ALLOWED, needed + ": declared for " + purpose.getSimpleName() + "."));
        }
        dataMap.originalPurposes(purpose)
                .forEach(original -> furtherUse(operation, detail, original).ifPresent(reasons::add));
        String other = names(operation, field -> detail.of(field).isEmpty());
        if (!other.isEmpty()) {
            reasons.add(reason(Ground.VIOLATION, other + ": not declared for " + purpose.getSimpleName() + "."));
        }
        return Verdict.of(
                operation,
                field -> detail.of(field).isPresent() ? Treatment.REVEAL : Treatment.OMIT,
                reasons.toArray(Reason[]::new));
    }

    /** What the purpose gets to see by way of another, if anything. */
    private Optional<Reason> furtherUse(Operation operation, NeededDetail detail, DeclaredPurpose original) {
        String lent = names(operation, field -> detail.originals(field).contains(original));
        return original.furtherUse(detail.purpose())
                .filter(use -> !lent.isEmpty())
                .map(use -> new Reason(
                        PurposeLimitation.class.getSimpleName(),
                        Ground.ALLOWED,
                        lent + ": collected for " + original.type().getSimpleName() + ", further use for "
                                + detail.purpose().getSimpleName() + " (" + use.grounds() + ").",
                        cited(use)));
    }

    /** What every law says, as sure as the least sure of them. */
    private static Citation cited(DeclaredFurtherUse use) {
        return new Citation(
                use.citations().stream().map(Citation::text).distinct().collect(Collectors.joining("; ")),
                use.citations().stream()
                        .map(Citation::certainty)
                        .max(Certainty::compareTo)
                        .orElse(Certainty.UNCERTAIN));
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
