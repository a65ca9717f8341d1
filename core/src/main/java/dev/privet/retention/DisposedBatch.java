/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import dev.privet.contract.PublicApi;
import java.util.List;

/**
 * What one batch of a pass did. Immutable.
 *
 * @param rows how many rows were disposed of, 0 or more
 * @param left those that the pass came over and left
 * @param isLast whether the pass has come to the end
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record DisposedBatch(long rows, List<LeftRows> left, boolean isLast) {

    /** Copies the list. */
    public DisposedBatch {
        left = List.copyOf(left);
    }
}
