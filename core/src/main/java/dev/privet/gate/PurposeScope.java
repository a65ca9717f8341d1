/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.contract.PublicApi;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of one thread's work during which a use is in force, from {@link PurposeContext#open} to {@link #close}. Counts what
 * was shown, so that closing it leaves one summed-up entry in the ledger for each type rather than one for each record. Belongs
 * to the thread that opened it.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class PurposeScope implements AutoCloseable {

    private final PurposeContext context;
    private final Use use;
    private final @Nullable PurposeScope outer;
    private final Map<FieldPlan, long[]> shown = new LinkedHashMap<>();
    private boolean closed;

    PurposeScope(PurposeContext context, Use use, @Nullable PurposeScope outer) {
        this.context = context;
        this.use = use;
        this.outer = outer;
    }

    /**
     * The use that is in force.
     *
     * @return purpose, actor, controller and recipient
     */
    public Use use() {
        return use;
    }

    @Nullable
    PurposeScope outer() {
        return outer;
    }

    void count(FieldPlan plan) {
        shown.computeIfAbsent(plan, key -> new long[1])[0]++;
    }

    Map<FieldPlan, long[]> shown() {
        return shown;
    }

    /**
     * Ends the use, puts the outer one back in force and writes to the ledger what was shown meanwhile. Closing twice does
     * nothing more.
     *
     * @throws IllegalStateException if another thread closes it, or an inner scope is still open, which then ends as well
     * @throws RuntimeException if the ledger cannot be written
     */
    @Override
    public void close() {
        if (!closed) {
            context.leave(this);
        }
    }

    void end() {
        closed = true;
    }
}
