/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.contract.PublicApi;
import dev.privet.datamap.RecordType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    private final @Nullable Use use;
    private final Optional<UnminimisedAccess> unminimised;
    private final @Nullable PurposeScope outer;
    private final @Nullable PurposeCarrier carrier;
    private final Map<OperationKind, Tally> tallies = new EnumMap<>(OperationKind.class);
    private final List<Map.Entry<OperationKind, Tally>> ended = new ArrayList<>(0);
    private boolean closed;

    /** Without a use it only hides those outside it; a carrier brings such a one, and no host gets hold of it. */
    PurposeScope(
            PurposeContext context,
            @Nullable Use use,
            Optional<UnminimisedAccess> unminimised,
            @Nullable PurposeScope outer,
            @Nullable PurposeCarrier carrier) {
        this.context = context;
        this.use = use;
        this.unminimised = unminimised;
        this.outer = outer;
        this.carrier = carrier;
    }

    /**
     * The use that is in force.
     *
     * @return purpose, actor, controller and recipient
     */
    public Use use() {
        return Objects.requireNonNull(use, "a scope that hides has no use");
    }

    /** Whether nothing is in force while it lies on top. */
    boolean hides() {
        return use == null || (carrier != null && carrier.isClosed());
    }

    /** Whether a carrier brought it, rather than that a host opened it here. */
    boolean isCarried() {
        return carrier != null;
    }

    Optional<UnminimisedAccess> unminimised() {
        return unminimised;
    }

    @Nullable
    PurposeScope outer() {
        return outer;
    }

    FieldPlan plan(OperationKind kind, RecordType type, Reached reached) {
        Tally tally = tallies.get(kind);
        if (tally == null || (reached == Reached.RECORD && !context.isOfToday(tally.table()))) {
            tally = begin(kind, tally);
        }
        return reached == Reached.PROPERTY ? tally.table().of(type) : tally.count(type);
    }

    private Tally begin(OperationKind kind, @Nullable Tally yesterday) {
        if (yesterday != null) {
            ended.add(Map.entry(kind, yesterday));
        }
        Tally tally = new Tally(context.table(kind, this));
        tallies.put(kind, tally);
        return tally;
    }

    /** What was shown by each kind of operation, in their order. */
    List<Map.Entry<OperationKind, Tally.Shown>> shown() {
        List<Map.Entry<OperationKind, Tally.Shown>> shown = new ArrayList<>();
        ended.forEach(entry -> entry.getValue().shown().forEach(one -> shown.add(Map.entry(entry.getKey(), one))));
        tallies.forEach((kind, tally) -> tally.shown().forEach(one -> shown.add(Map.entry(kind, one))));
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
