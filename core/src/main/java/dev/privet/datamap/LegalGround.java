/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.PublicApi;
import dev.privet.vocabulary.AnnexOneCondition;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.SpecialCategoryCondition;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a purpose rests on in law. Immutable.
 *
 * @param basis the lawful basis
 * @param interest the interest pursued, or empty where the basis is another
 * @param annexOne the conditions of Annex 1 that are met
 * @param condition the condition for special category data, if it may use such data
 * @param scheduleOne the paragraphs of Schedule 1 to the Data Protection Act 2018 that are met
 * @param policyDocument where the appropriate policy document is kept, or empty
 * @legal GDPR Art 6(1), Art 9(2), Art 10; UK GDPR Annex 1; DPA 2018 Sch 1 (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record LegalGround(
        LawfulBasis basis,
        String interest,
        Set<AnnexOneCondition> annexOne,
        Optional<SpecialCategoryCondition> condition,
        Set<Integer> scheduleOne,
        String policyDocument) {

    /** Copies the sets and refuses null. */
    public LegalGround {
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(interest, "interest");
        annexOne = Set.copyOf(annexOne);
        Objects.requireNonNull(condition, "condition");
        scheduleOne = Set.copyOf(scheduleOne);
        Objects.requireNonNull(policyDocument, "policyDocument");
    }
}
