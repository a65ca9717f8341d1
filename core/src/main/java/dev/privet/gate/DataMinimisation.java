/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.datamap.PersonalField;
import dev.privet.vocabulary.Purpose;
import java.util.Set;

/**
 * A purpose that can do with a masked value gets a masked one.
 *
 * @legal GDPR Art 5(1)(c) (text)
 */
final class DataMinimisation implements PrivacyInterceptor {

    @Override
    public Verdict decide(Operation operation) {
        Class<? extends Purpose> purpose = operation.purpose();
        if (purpose == null) {
            return Verdict.open(operation);
        }
        return new Verdict(
                false,
                operation.type().fields().stream()
                        .map(field -> outcome(field, purpose))
                        .toList(),
                Ground.ALLOWED,
                Set.of());
    }

    private static FieldOutcome outcome(PersonalField field, Class<? extends Purpose> purpose) {
        return field.maskedFor().contains(purpose) ? FieldOutcome.MASK : FieldOutcome.REVEAL;
    }
}
