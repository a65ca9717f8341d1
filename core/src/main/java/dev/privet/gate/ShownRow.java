/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.contract.PublicApi;
import dev.privet.datamap.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * A row while it is being shown, from {@link PrivacyGate#showing} to {@link #close}: meanwhile, a property of its type that is asked for
 * is one of this row. Rows nest. Belongs to the thread on which it began.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class ShownRow implements AutoCloseable {

    private final FieldPlan plan;
    private final RecordType type;
    private final @Nullable Tally tally;
    private final Tally.@Nullable Row outer;

    ShownRow(FieldPlan plan, RecordType type, @Nullable Tally tally, Tally.@Nullable Row outer) {
        this.plan = plan;
        this.type = type;
        this.tally = tally;
        this.outer = outer;
    }

    /**
     * What becomes of the row's fields.
     *
     * @return the plan for this very row
     */
    public FieldPlan plan() {
        return plan;
    }

    /** Ends the showing of the row. */
    @Override
    public void close() {
        if (tally != null) {
            tally.end(type, outer);
        }
    }
}
