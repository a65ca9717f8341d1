/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import dev.privet.contract.PublicApi;

/**
 * Is told how a sweep goes on, in the sweep's own thread and outside of its transactions. What it throws does not stop the sweep: it
 * is logged by its class. It is no evidence: that is in the ledger.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
public interface SweepListener {

    /**
     * Nothing was disposed of yet, and nothing stands against it.
     *
     * @param plan what is due
     */
    default void begun(SweepReport plan) {}

    /**
     * A batch was committed.
     *
     * @param cutOff which rows or fields
     * @param batch what was done
     */
    default void disposed(CutOff cutOff, DisposedBatch batch) {}

    /**
     * A type, or some fields of it, came to an end or was stopped.
     *
     * @param line what became of it
     */
    default void ended(SweepReport.Line line) {}

    /**
     * The sweep came to an end or was stopped. Not called where a batch failed.
     *
     * @param report what was done
     */
    default void ended(SweepReport report) {}
}
