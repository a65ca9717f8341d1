/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.fact.Citation;
import dev.privet.fact.LegalFinding;
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

    /** What the law does not accept of something, with where the law says so. */
    void add(String place, String where, LegalFinding finding) {
        Problem problem = finding.problem();
        add(problem.code(), place, where + ": " + cited(problem.why(), finding.citation()), problem.remedy());
    }

    /** A sentence with its source. */
    static String cited(String sentence, Citation citation) {
        String open = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        return open + " (" + citation + ").";
    }

    boolean tellOf(ProblemCode code) {
        return problems.stream().anyMatch(problem -> problem.code() == code);
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
