/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;

/** Why a key cannot be had or used. Holds nothing of the key. */
final class UnfitKeyException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String why;
    private final String remedy;

    UnfitKeyException(String why, String remedy) {
        super(why);
        this.why = why;
        this.remedy = remedy;
    }

    /** As a mistake in a property. */
    Problem at(String property) {
        return new Problem(ProblemCode.UNFIT_KEY, property, why, remedy);
    }
}
