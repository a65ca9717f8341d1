/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.contract.PublicApi;

/**
 * What becomes of a field's value in one use, from the most open to the strictest. The order is the order of strictness.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum FieldOutcome {
    /** Shown as it is. */
    REVEAL,
    /** Shown in a coarser form, such as the year alone. */
    GENERALISE,
    /** Shown so that only somebody who knows it recognises it. */
    MASK,
    /** Replaced by a keyed pseudonym. */
    PSEUDONYMISE,
    /** Not shown. */
    OMIT;

    /**
     * The stricter of two.
     *
     * @param other another outcome
     * @return the one that shows less
     */
    public FieldOutcome strictest(FieldOutcome other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
