/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import dev.privet.contract.PublicApi;
import java.util.List;

/**
 * How many rows a cut-off means. Immutable.
 *
 * @param due how many would be disposed of, 0 or more
 * @param left those that are past their period as well and stay; a row counts once, for the first of the reasons in their order
 * @param all how many rows the type has, be they due or not
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record DueRows(long due, List<LeftRows> left, long all) {

    /** Copies the list. */
    public DueRows {
        left = List.copyOf(left);
    }
}
