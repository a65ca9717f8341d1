/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import dev.privet.contract.PublicApi;

/**
 * One way over the rows of a cut-off, in the order of their keys. Other nodes may go over the same rows at the same time: a row that
 * another one is just disposing of is passed over, so a pass that ends has not met every row. Used by one thread at a time.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
public interface RetentionPass {

    /**
     * Disposes of the next rows, in a transaction of its own, and appends the evidence in the same one. Either both happen or neither.
     *
     * @param order how
     * @return what was done
     * @throws RuntimeException if the batch failed: then the database is as it was before it
     */
    DisposedBatch next(SweepOrder order);
}
