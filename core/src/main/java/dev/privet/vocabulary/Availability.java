/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * Whether a right is there. Never used without its reason: see {@link RightAnswer}. In ascending order of what the person can
 * have.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum Availability {
    /** Not on this basis, or not on these facts. */
    NOT_AVAILABLE,
    /** It depends on facts that were not stated; the reason says which. */
    CONDITIONAL,
    /** It is there. */
    AVAILABLE
}
