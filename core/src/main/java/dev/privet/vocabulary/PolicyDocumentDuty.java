/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;

/**
 * Whether a condition of Schedule 1 asks for an appropriate policy document: how the principles are kept, and how long data is
 * retained and why.
 *
 * @legal DPA 2018 Sch 1 paras 5, 38 to 41 (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum PolicyDocumentDuty {
    /** It has to be in place. */
    NEEDED,
    /** Not for this condition. */
    NOT_NEEDED,
    /** Not for a disclosure to the authority or body that the paragraph names; for any other use it is. */
    NEEDED_UNLESS_DISCLOSED,
    /** As for the condition of Part 2 that is relied on together with this one. */
    AS_UNDERLYING
}
