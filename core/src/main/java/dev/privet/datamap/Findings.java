/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Gathers every mistake of a marking, so that a developer sees them all at once, and what is no mistake and better known. */
final class Findings {

    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> advice = new ArrayList<>();

    void add(ProblemCode code, String place, String why, String remedy) {
        add(new Problem(code, place, why, remedy));
    }

    void add(Problem problem) {
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    void addAll(Collection<Problem> more) {
        more.forEach(this::add);
    }

    /** What stands in nobody's way. */
    void advise(ProblemCode code, String place, String why, String remedy) {
        Problem problem = new Problem(code, place, why, remedy);
        if (!advice.contains(problem)) {
            advice.add(problem);
        }
    }

    List<Problem> advice() {
        return List.copyOf(advice);
    }

    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new PrivacyConfigurationException("The marking of personal data is wrong", problems);
        }
    }
}
