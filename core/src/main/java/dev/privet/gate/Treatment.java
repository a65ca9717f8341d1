/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.contract.PublicApi;
import java.util.Objects;

/**
 * What a field's value is turned into: how strictly, and in which way where there are several. Immutable.
 *
 * @param outcome how strictly
 * @param way the name of a way that was registered for such treatments, for example {@code last-four}; empty for the one that
 *     fits the field's category, and always empty where nothing is turned into anything
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record Treatment(FieldOutcome outcome, String way) {

    /** Shown as it is. */
    public static final Treatment REVEAL = new Treatment(FieldOutcome.REVEAL, "");

    /** Not shown. */
    public static final Treatment OMIT = new Treatment(FieldOutcome.OMIT, "");

    /**
     * Refuses null, and a way of showing a value as it is or not at all.
     *
     * @throws IllegalArgumentException if there is nothing that could be done in that way
     */
    public Treatment {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(way, "way");
        if (!way.isEmpty() && (outcome == FieldOutcome.REVEAL || outcome == FieldOutcome.OMIT)) {
            throw new IllegalArgumentException("way: " + outcome + " knows one way only, not '" + way + "'");
        }
    }

    /**
     * In the way that fits the field's category.
     *
     * @param outcome how strictly
     * @return a treatment
     */
    public static Treatment of(FieldOutcome outcome) {
        return new Treatment(outcome, "");
    }

    @Override
    public String toString() {
        return way.isEmpty() ? outcome.name() : outcome.name() + "(" + way + ")";
    }
}
