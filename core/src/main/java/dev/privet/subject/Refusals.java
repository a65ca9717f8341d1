/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import java.util.Optional;

/** Why somebody was not erased. Nothing was changed then. */
final class Refusals {

    private Refusals() {}

    static PrivacyInputException nobody(SubjectRef subject, Optional<RegisterEntry> before) {
        return unknown(
                before.map(entry -> "the '" + subject.kind() + "' with the given id was erased at " + entry.at()
                                + ", and nothing about them is left.")
                        .orElse("there is no '" + subject.kind() + "' with the given id."),
                "check the id; it is not repeated here, as personal data.");
    }

    static PrivacyInputException unknown(String why, String remedy) {
        return PrivacyInputException.of(
                "A person was not erased", new Problem(ProblemCode.UNKNOWN_SUBJECT, "the subject", why, remedy));
    }

    static PrivacyInputException outdated(String why) {
        return PrivacyInputException.of(
                "A plan of an erasure was not carried out",
                new Problem(
                        ProblemCode.PLAN_OUTDATED,
                        "the plan",
                        why + ".",
                        "make a new plan, have it read again and carry that out."));
    }
}
