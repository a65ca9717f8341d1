/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What becomes of an item, why, and which factors were weighed: fit to be kept beside the answer. Immutable.
 *
 * @param outcome what becomes of it
 * @param grounds the rules that lead to that outcome, at least one
 * @param noticeDetail whether a refusal has to name them; the shortest that one of them allows
 * @param factors what was established
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record ItemAnswer(
        ItemOutcome outcome, List<ExemptionGround> grounds, NoticeDetail noticeDetail, Set<ExemptionFact> factors) {

    /** Copies the collections and refuses an answer without a ground. */
    public ItemAnswer {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(noticeDetail, "noticeDetail");
        grounds = List.copyOf(grounds);
        factors = Set.copyOf(factors);
        if (grounds.isEmpty()) {
            throw new IllegalArgumentException("grounds: an answer needs a reason");
        }
    }
}
