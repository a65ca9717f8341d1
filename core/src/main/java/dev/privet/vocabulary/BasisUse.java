/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/**
 * On what basis processing is said to rest, and by whom. Immutable.
 *
 * @param basis the basis claimed
 * @param regime the law it is claimed under
 * @param date the day of the processing
 * @param annexOne the conditions of Annex 1 that are met
 * @param inPublicTasks whether a public authority does it in the performance of its tasks
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record BasisUse(
        LawfulBasis basis, Regime regime, LocalDate date, Set<AnnexOneCondition> annexOne, boolean inPublicTasks) {

    /** Copies the set and refuses nulls. */
    public BasisUse {
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(regime, "regime");
        Objects.requireNonNull(date, "date");
        annexOne = Set.copyOf(annexOne);
    }

    /**
     * A use by somebody who is no public authority, without a condition of Annex 1.
     *
     * @param basis the basis claimed
     * @param regime the law
     * @param date the day
     * @return the use
     */
    public static BasisUse of(LawfulBasis basis, Regime regime, LocalDate date) {
        return new BasisUse(basis, regime, date, Set.of(), false);
    }

    /**
     * The same use, meeting these conditions of Annex 1.
     *
     * @param conditions the conditions met
     * @return a new use
     */
    public BasisUse meeting(AnnexOneCondition... conditions) {
        return new BasisUse(basis, regime, date, Set.of(conditions), inPublicTasks);
    }

    /**
     * The same use, by a public authority in the performance of its tasks.
     *
     * @return a new use
     */
    public BasisUse byPublicAuthorityInItsTasks() {
        return new BasisUse(basis, regime, date, annexOne, true);
    }
}
