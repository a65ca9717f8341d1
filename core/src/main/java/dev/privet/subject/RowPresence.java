/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PublicApi;

/**
 * Whether a row is there.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum RowPresence {
    /** It is. */
    THERE,
    /** Nobody asked can tell. */
    UNKNOWN,
    /** It is not, or its id is written otherwise. */
    ABSENT
}
