/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.datamap.DataMap;
import dev.privet.datamap.PersonalField;
import dev.privet.fact.Certainty;
import dev.privet.fact.Citation;
import dev.privet.vocabulary.Detail;
import dev.privet.vocabulary.Purpose;

/**
 * A purpose that can do with less than the value gets less, and a log never gets more than a masked one.
 *
 * @legal GDPR Art 5(1)(c) (text)
 */
final class DataMinimisation implements PrivacyInterceptor {

    private static final Citation SOURCE = new Citation("GDPR Art 5(1)(c)", Certainty.SOURCED);

    private final DataMap dataMap;

    DataMinimisation(DataMap dataMap) {
        this.dataMap = dataMap;
    }

    @Override
    public Verdict decide(Operation operation) {
        if (operation.kind() == OperationKind.LOG) {
            return Verdict.of(operation, field -> Treatment.of(FieldOutcome.MASK))
                    .join(Verdict.of(
                            operation,
                            field -> needed(field, operation),
                            new Reason(
                                    DataMinimisation.class.getSimpleName(),
                                    Ground.ALLOWED,
                                    "A log shows personal data masked at most, whatever the purpose.",
                                    SOURCE)));
        }
        return Verdict.of(operation, field -> needed(field, operation));
    }

    private Treatment needed(PersonalField field, Operation operation) {
        Class<? extends Purpose> purpose = operation.purpose();
        Detail detail = purpose == null
                ? Detail.FULL
                : NeededDetail.of(dataMap, operation, purpose).of(field).orElse(Detail.FULL);
        return switch (detail) {
            case FULL -> Treatment.REVEAL;
            case GENERALISED -> Treatment.of(FieldOutcome.GENERALISE);
            case MASKED -> Treatment.of(FieldOutcome.MASK);
            case PSEUDONYMISED -> Treatment.of(FieldOutcome.PSEUDONYMISE);
        };
    }
}
