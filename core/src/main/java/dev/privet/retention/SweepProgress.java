/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import java.util.List;

/** Sees whether rows become fewer while a store says that it disposes of them. Used by one thread. */
final class SweepProgress {

    private static final int BATCHES_OF_GRACE = 10;

    private final SweepParts parts;
    private final CutOff cutOff;
    private final long grace;
    private long found;
    private long since;
    private long rows;

    SweepProgress(SweepParts parts, SweepPlan.Planned planned, int batchSize) {
        this.parts = parts;
        this.cutOff = planned.cutOff();
        this.found = planned.past();
        this.grace = (long) batchSize * BATCHES_OF_GRACE;
    }

    /** Counts again where more went than there were, and a few batches that became due or free meanwhile. */
    void disposed(long done) {
        rows += done;
        since += done;
        if (since > found + grace) {
            DueRows now = parts.store().count(cutOff, List.of());
            long left =
                    now.due() + now.left().stream().mapToLong(LeftRows::rows).sum();
            if (left >= Math.max(found, 1)) {
                throw noProgress();
            }
            found = left;
            since = 0;
        }
    }

    private PrivacyFailureException noProgress() {
        return new PrivacyFailureException(
                "A retention sweep was stopped",
                new Problem(
                        ProblemCode.SWEEP_FAILED,
                        cutOff.type().name(),
                        "the store says that it disposed of " + rows + " rows, and no fewer are left than before.",
                        "look for what keeps rows from going or brings them back, such as a trigger or a soft delete;"
                                + " batches that were committed stay done."),
                null);
    }
}
