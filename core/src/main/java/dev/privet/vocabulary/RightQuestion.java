/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a right is there: what the answer depends on. Immutable.
 *
 * @param right the right invoked
 * @param basis the basis on which the data is processed
 * @param condition the condition on which special category data is processed beside the basis, if the question is about such data
 * @param regime the law it is processed under
 * @param date the day of the question
 * @param given facts that are established; what is not stated is not assumed
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record RightQuestion(
        SubjectRight right,
        LawfulBasis basis,
        Optional<SpecialCategoryCondition> condition,
        Regime regime,
        LocalDate date,
        Set<RightFact> given) {

    /** Copies the set and refuses nulls. */
    public RightQuestion {
        Objects.requireNonNull(right, "right");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(regime, "regime");
        Objects.requireNonNull(date, "date");
        given = Set.copyOf(given);
    }

    /**
     * A question about data of no special category, without any further fact.
     *
     * @param right the right invoked
     * @param basis the basis
     * @param regime the law
     * @param date the day
     * @return the question
     */
    public static RightQuestion of(SubjectRight right, LawfulBasis basis, Regime regime, LocalDate date) {
        return new RightQuestion(right, basis, Optional.empty(), regime, date, Set.of());
    }

    /**
     * The same question about special category data.
     *
     * @param met the condition on which it is processed, or nothing where the data is none
     * @return a new question
     * @legal GDPR Art 9(2)(a) gives what consent under Art 6(1)(a) gives: Art 17(1)(b), Art 20(1)(a) (text)
     */
    public RightQuestion on(Optional<SpecialCategoryCondition> met) {
        return new RightQuestion(right, basis, met, regime, date, given);
    }

    /**
     * The same question with more facts.
     *
     * @param facts what is established as well
     * @return a new question
     */
    public RightQuestion given(RightFact... facts) {
        EnumSet<RightFact> all = EnumSet.noneOf(RightFact.class);
        all.addAll(given);
        all.addAll(List.of(facts));
        return new RightQuestion(right, basis, condition, regime, date, all);
    }
}
