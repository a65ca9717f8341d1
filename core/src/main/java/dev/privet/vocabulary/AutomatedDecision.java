/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/**
 * A decision with legal or similarly significant effects that no human takes part in in any meaningful way. Other decisions
 * do not fall under the rule and need not be asked about. Immutable.
 *
 * @param regime the law
 * @param basis the basis of Article 6(1) that the processing relies on, wholly or partly
 * @param date the day of the decision
 * @param specialCategories whether it rests on special category data, wholly or partly
 * @param given grounds and safeguards that are there
 * @legal UK GDPR Art 22A; EU GDPR Art 22(1) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record AutomatedDecision(
        Regime regime, LawfulBasis basis, LocalDate date, boolean specialCategories, Set<DecisionFact> given) {

    /** Copies the set and refuses nulls. */
    public AutomatedDecision {
        Objects.requireNonNull(regime, "regime");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(date, "date");
        given = Set.copyOf(given);
    }
}
