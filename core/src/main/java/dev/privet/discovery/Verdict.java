/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import java.util.Comparator;
import java.util.List;

/**
 * What speaks for and against a field being of a category.
 *
 * @param word what it is judged as
 * @param reasons all evidence
 */
record Verdict(DataWord word, List<Reason> reasons) {

    Verdict {
        reasons = List.copyOf(reasons);
    }

    double score() {
        return reasons.stream().mapToDouble(Reason::weight).sum();
    }

    /** The score as a probability, rounded so that it reads the same everywhere. */
    double confidence() {
        return Math.round(100 / (1 + Math.exp(-score()))) / 100.0;
    }

    List<String> told() {
        return reasons.stream()
                .filter(reason -> reason.weight() != 0)
                .sorted(Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.weight())))
                .map(reason -> (reason.weight() < 0 ? "against: " : "") + reason.words())
                .toList();
    }
}
