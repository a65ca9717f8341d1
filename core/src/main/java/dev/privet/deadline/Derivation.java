/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.deadline;

import dev.privet.contract.PublicApi;
import dev.privet.fact.Citation;
import java.util.List;
import java.util.Objects;

/**
 * How an answer about time was reached, so that a person can follow it without the library. Immutable.
 *
 * @param ruleSet the id of the rules that applied, for example {@code UK_ART_12A}
 * @param steps the reckoning in plain words, in order
 * @param citations the sources of every step
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record Derivation(String ruleSet, List<String> steps, List<Citation> citations) {

    /** Copies the lists. */
    public Derivation {
        Objects.requireNonNull(ruleSet, "ruleSet");
        steps = List.copyOf(steps);
        citations = List.copyOf(citations);
    }
}
