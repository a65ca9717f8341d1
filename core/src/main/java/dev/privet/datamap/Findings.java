/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers every mistake of a marking, so that a developer sees them all at once, and what is no mistake and better known. */
final class Findings {

    private final Set<Problem> problems = new LinkedHashSet<>();
    private final Set<Problem> advice = new LinkedHashSet<>();

    void add(ProblemCode code, String place, String why, String remedy) {
        add(new Problem(code, place, why, remedy));
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    void addAll(Collection<Problem> more) {
        more.forEach(this::add);
    }

    /** What stands in nobody's way. */
    void advise(ProblemCode code, String place, String why, String remedy) {
        advice.add(new Problem(code, place, why, remedy));
    }

    List<Problem> advice() {
        return List.copyOf(advice);
    }

    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new PrivacyConfigurationException("The marking of personal data is wrong", List.copyOf(problems));
        }
    }
}
