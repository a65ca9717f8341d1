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
    private final boolean sends;
    private final Map<OperationKind, Tally> tallies = new EnumMap<>(OperationKind.class);
    private final List<Map.Entry<OperationKind, Tally>> ended = new ArrayList<>(0);
    private @Nullable OperationKind lastKind;
    private @Nullable Tally last;
    private boolean closed;

    /** Without a use it only hides those outside it; a carrier brings such a one, and no host gets hold of it. */
    PurposeScope(
            PurposeContext context,
            @Nullable Use use,
            Optional<UnminimisedAccess> unminimised,
            @Nullable PurposeScope outer,
            @Nullable PurposeCarrier carrier,
            boolean sends) {
        this.context = context;
        this.use = use;
        this.unminimised = unminimised;
        this.outer = outer;
        this.carrier = carrier;
        this.sends = sends;
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

    /**
     * By which plans records were sent, or would have been, since the scope was opened {@linkplain PurposeContext#openSending for
     * sending}. Where one of them is {@linkplain FieldPlan#denied() denied}, nothing may leave.
     *
     * @return one or several for each type, in the order in which they were met; empty where no marked record was met
     */
    public List<FieldPlan> sent() {
        return shown().stream()
                .filter(one -> one.kind() == OperationKind.TRANSFER)
                .map(Shown::plan)
                .distinct()
                .toList();
    }

    /**
     * By which plans records were shown, sent or otherwise used since the scope was opened, whichever way. For adapters that must know
     * whether something asked the gate at all.
     *
     * @return one or several for each type, in the order in which they were met; empty where no marked record was met
     */
    public List<FieldPlan> plans() {
        return shown().stream().map(Shown::plan).distinct().toList();
    }

    /** What is read for a recipient leaves with it. */
    private OperationKind meant(OperationKind kind) {
        return sends && kind == OperationKind.READ ? OperationKind.TRANSFER : kind;
    }

    FieldPlan plan(OperationKind kind, RecordType type, Reached reached) {
        Tally tally = tally(meant(kind), reached);
        return reached == Reached.PROPERTY ? tally.plan(type) : tally.count(type);
    }

    ShownRow show(OperationKind kind, RecordType type, Reached reached, RowFacts facts) {
        return tally(meant(kind), reached).show(type, facts);
    }

    private Tally tally(OperationKind kind, Reached reached) {
        Tally tally = kind == lastKind ? last : tallies.get(kind);
        return tally == null || (reached == Reached.RECORD && !context.isOfToday(tally.table()))
                ? begin(kind, tally)
                : tally;
    }

    private Tally begin(OperationKind kind, @Nullable Tally yesterday) {
        if (yesterday != null) {
            ended.add(Map.entry(kind, yesterday));
        }
        PlanTable table = context.table(kind, this);
        Tally tally = yesterday == null ? new Tally(table) : yesterday.with(table);
        tallies.put(kind, tally);
        lastKind = kind;
        last = tally;
        return tally;
    }

    /** So many records, by one kind of operation and one plan. */
    record Shown(OperationKind kind, FieldPlan plan, long count) {}

    /** What was shown so far. */
    List<Shown> shown() {
        List<Shown> shown = new ArrayList<>();
        ended.forEach(entry -> entry.getValue().tell(entry.getKey(), shown));
        tallies.forEach((kind, tally) -> tally.tell(kind, shown));
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
