/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.annotation.AnswerDataSubject;
import dev.privet.annotation.EndRetention;
import dev.privet.vocabulary.Purpose;

/** The built-in purposes, which by law concern every field of a record. */
final class LegalPurposes {

    private LegalPurposes() {}

    static boolean seesEverything(Class<? extends Purpose> purpose) {
        return purpose == AnswerDataSubject.class || purpose == EndRetention.class;
    }
}
