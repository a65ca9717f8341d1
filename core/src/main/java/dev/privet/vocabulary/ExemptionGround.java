/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;
import dev.privet.fact.Citation;
import java.util.Objects;

/**
 * One rule that touches an item: a row of {@code exemptions.txt}. Immutable.
 *
 * @param provision the provision, for example {@code Sch 2 para 16}, or a dash for the right of access itself
 * @param title what it protects
 * @param outcome what it makes of the item
 * @param scope the provisions that it switches off, empty for the right of access itself
 * @param noticeDetail whether a refusal has to name it
 * @param reason why, as a sentence
 * @param citation where that is written
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record ExemptionGround(
        String provision,
        String title,
        ItemOutcome outcome,
        String scope,
        NoticeDetail noticeDetail,
        String reason,
        Citation citation) {

    /** Refuses null parts. */
    public ExemptionGround {
        Objects.requireNonNull(provision, "provision");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(noticeDetail, "noticeDetail");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(citation, "citation");
    }
}
