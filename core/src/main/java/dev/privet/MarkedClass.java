/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.RecordType;
import dev.privet.gate.PrivacyGate;

/** A class whose records a host wants to send. One that nobody marked is refused: nothing is known of what it holds. */
final class MarkedClass {

    private MarkedClass() {}

    static RecordType in(PrivacyGate gate, Class<?> type) {
        return gate.typeOf(type)
                .orElseThrow(() -> PrivacyInputException.of(
                        "A transfer cannot be judged",
                        new Problem(
                                ProblemCode.NOT_MARKED,
                                type.getSimpleName(),
                                "the class is not in the data map.",
                                "mark it and give it to Privet.builder().marked(…).")));
    }
}
