/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import java.util.ArrayList;
import java.util.List;

/** Gathers every mistake of a marking, so that a developer sees them all at once. */
final class Findings {

    private final List<Problem> problems = new ArrayList<>();

    void add(ProblemCode code, String place, String why, String remedy) {
        Problem problem = new Problem(code, place, why, remedy);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new PrivacyConfigurationException("The marking of personal data is wrong", problems);
        }
    }
}
