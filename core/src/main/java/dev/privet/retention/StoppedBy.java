/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import dev.privet.contract.PublicApi;

/**
 * What ended a sweep before it was through. The next sweep goes on where it stopped.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum StoppedBy {
    /** It was to dispose of so many rows at most. */
    ROWS,
    /** It was to take so long at most. */
    TIME,
    /** More rows became due meanwhile than it may take of the table. The other types were swept on. */
    SHARE,
    /** Its thread was interrupted. */
    INTERRUPTED
}
