/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * What becomes of one item that a person asks to see; from the most open to the most protective.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum ItemOutcome {
    /** The person gets it. */
    DISCLOSE,
    /** The person gets it without what concerns somebody else. */
    REDACT,
    /** A person has to judge before anything of it is given. */
    REVIEW,
    /** The person does not get it. */
    WITHHOLD
}
