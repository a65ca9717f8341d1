/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One sweep, type by type and batch by batch. Used by one thread, once. */
final class SweepRun {

    private static final ArchiveHook NO_ARCHIVE = (type, rows) -> {
        throw new IllegalStateException("Nothing takes over the rows of " + type.name());
    };

    private final SweepParts parts;
    private final SweepOptions options;
    private final SweepBudget budget;
    private final SweepNews news;

    SweepRun(SweepParts parts, SweepOptions options) {
        this.parts = parts;
        this.options = options;
        this.budget = new SweepBudget(options, parts.pace());
        this.news = new SweepNews(options.listeners(), parts.pace());
    }

    /** Sweeps what is planned, and judged to be allowed. */
    SweepReport run(SweepPlan plan) {
        news.begun(plan.report());
        List<SweepReport.Line> lines = new ArrayList<>();
        for (SweepPlan.Planned planned : plan.cutOffs()) {
            SweepReport.Line line = planned.isWorthAPass()
                    ? sweep(planned)
                    : new SweepReport.Line(planned.cutOff(), 0, 0)
                            .left(planned.rows().left());
            news.ended(line);
            lines.add(line);
        }
        SweepReport report = new SweepReport(false, lines);
        news.ended(report);
        return report;
    }

    /**
     * Another node may hold rows that a pass comes over, and may end before it has disposed of them: there is a pass more until one
     * finds nothing.
     */
    private SweepReport.Line sweep(SweepPlan.Planned planned) {
        Tally tally = new Tally(planned.cutOff());
        SweepProgress progress = new SweepProgress(parts, planned, options.batchSize());
        long before;
        do {
            before = tally.rows;
            Optional<SweepReport.Line> stopped = pass(planned, tally, progress);
            if (stopped.isPresent()) {
                return stopped.get();
            }
        } while (tally.rows > before);
        return tally.line();
    }

    private Optional<SweepReport.Line> pass(SweepPlan.Planned planned, Tally tally, SweepProgress progress) {
        long most = options.mostOf(planned.cutOff().type(), planned.rows().all());
        RetentionPass pass = parts.store().begin(planned.cutOff());
        tally.left.clear();
        DisposedBatch batch;
        do {
            Optional<SweepReport.Line> stopped = stopped(planned.cutOff(), tally, most);
            if (stopped.isPresent()) {
                return stopped;
            }
            long begun = parts.pace().nanos();
            batch = pass.next(order(planned.cutOff(), budget.batch(most - tally.rows)));
            long worked = parts.pace().nanos() - begun;
            tally.add(batch);
            budget.spent(batch.rows());
            news.disposed(planned.cutOff(), batch);
            progress.disposed(batch.rows());
            if (batch.rows() > 0) {
                budget.rest(worked);
            }
        } while (!batch.isLast());
        return Optional.empty();
    }

    /** A budget that is used up, or a hold that was placed while the sweep was on its way, which counts from the next batch. */
    private Optional<SweepReport.Line> stopped(CutOff cutOff, Tally tally, long most) {
        Optional<StoppedBy> stop = tally.rows >= most ? Optional.of(StoppedBy.SHARE) : budget.usedUp();
        if (stop.isPresent()) {
            return Optional.of(tally.line().stopped(stop.get()));
        }
        List<LegalHold> live = parts.live();
        return new HeldCutOffs(parts.schedule().dataMap())
                .hold(cutOff, live)
                .map(hold -> tally.line()
                        .left(SweepPlan.Planned.of(cutOff, parts, live).rows().left()));
    }

    private SweepOrder order(CutOff cutOff, int atMost) {
        return new SweepOrder(
                atMost,
                parts.holds(),
                parts.archive().orElse(NO_ARCHIVE),
                parts.pseudonyms(),
                rows -> SweepEvidence.of(cutOff, rows, parts.clock()));
    }

    /** What was done of one cut-off, and what the last pass left, added up by what keeps it. */
    private static final class Tally {

        private final CutOff cutOff;
        private final Map<List<Object>, LeftRows> left = new LinkedHashMap<>();
        private long rows;
        private int batches;

        Tally(CutOff cutOff) {
            this.cutOff = cutOff;
        }

        void add(DisposedBatch batch) {
            rows += batch.rows();
            batches += batch.rows() > 0 ? 1 : 0;
            batch.left()
                    .forEach(one -> left.merge(
                            List.of(one.reason(), one.by()),
                            one,
                            (some, others) -> new LeftRows(one.reason(), one.by(), some.rows() + others.rows())));
        }

        SweepReport.Line line() {
            return new SweepReport.Line(cutOff, rows, batches).left(List.copyOf(left.values()));
        }
    }
}
