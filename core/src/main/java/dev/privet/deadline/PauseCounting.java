/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.deadline;

import dev.privet.contract.PublicApi;

/**
 * How many days a pause takes out of the response time.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum PauseCounting {
    /**
     * The day of asking, the day of the answer and every day between: asked on the 10th and answered on the 20th are eleven days.
     *
     * @legal UK GDPR Art 12A(5), "beginning with the day … ending with the day" (text)
     */
    STATUTORY,
    /** Without the day of asking: one day less, for controllers who would rather be early than in a dispute about counting. */
    CONSERVATIVE
}
