/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/**
 * On what grounds data is said to be used further, and on what basis it was collected. Immutable.
 *
 * @param grounds the grounds claimed; one that holds is enough
 * @param annexTwo the conditions of Annex 2 that are met
 * @param consentUnobtainable whether consent to the further use cannot reasonably be obtained
 * @param collectedOn the basis of the original purpose
 * @param regime the law it is claimed under
 * @param date the day of the further use
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record FurtherUseClaim(
        Set<FurtherUseGround> grounds,
        Set<AnnexTwoCondition> annexTwo,
        boolean consentUnobtainable,
        LawfulBasis collectedOn,
        Regime regime,
        LocalDate date) {

    /** Copies the sets and refuses nulls. */
    public FurtherUseClaim {
        grounds = Set.copyOf(grounds);
        annexTwo = Set.copyOf(annexTwo);
        Objects.requireNonNull(collectedOn, "collectedOn");
        Objects.requireNonNull(regime, "regime");
        Objects.requireNonNull(date, "date");
    }

    /**
     * A claim on one ground, with no condition met and consent within reach.
     *
     * @param ground the ground claimed
     * @param collectedOn the basis of the original purpose
     * @param regime the law
     * @param date the day
     * @return the claim
     */
    public static FurtherUseClaim of(FurtherUseGround ground, LawfulBasis collectedOn, Regime regime, LocalDate date) {
        return new FurtherUseClaim(Set.of(ground), Set.of(), false, collectedOn, regime, date);
    }

    /**
     * The same claim, meeting these conditions of Annex 2.
     *
     * @param conditions the conditions met
     * @return a new claim
     */
    public FurtherUseClaim meeting(AnnexTwoCondition... conditions) {
        return new FurtherUseClaim(grounds, Set.of(conditions), consentUnobtainable, collectedOn, regime, date);
    }

    /**
     * The same claim, where consent to the further use cannot reasonably be obtained.
     *
     * @return a new claim
     */
    public FurtherUseClaim withConsentUnobtainable() {
        return new FurtherUseClaim(grounds, annexTwo, true, collectedOn, regime, date);
    }
}
