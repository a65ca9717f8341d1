/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.schedule;

import dev.privet.retention.CutOff;
import dev.privet.retention.DisposedBatch;
import dev.privet.retention.RetentionSweep;
import dev.privet.retention.StoppedBy;
import dev.privet.retention.SweepListener;
import dev.privet.retention.SweepReport;
import dev.privet.spring.schedule.JobRun.Outcome;
import java.util.function.BooleanSupplier;

/** Disposes of what is past its period. */
record SweepWork(RetentionSweep sweep) implements Work {

    @Override
    public Done run(BooleanSupplier stopping) {
        SweepReport report = sweep.with(sweep.options().listener(new StopBetweenBatches(stopping)))
                .run();
        Outcome outcome = outcome(report);
        return new Done(
                outcome,
                report.rows(),
                Done.counted(report.rows(), "row", "rows") + " disposed of, " + report.left()
                        + " left past their period" + (outcome == Outcome.DONE ? "." : "; stopped before the end."));
    }

    private static Outcome outcome(SweepReport report) {
        if (report.isFinished()) {
            return Outcome.DONE;
        }
        boolean guarded = report.lines().stream()
                .anyMatch(line ->
                        line.stoppedBy().filter(by -> by == StoppedBy.SHARE).isPresent());
        return guarded ? Outcome.NEEDS_ATTENTION : Outcome.LEFT_SOME;
    }

    /**
     * Interrupts the sweep from within its own thread, after a batch was committed: an interrupt from outside could come upon a driver in the
     * middle of one.
     */
    private record StopBetweenBatches(BooleanSupplier stopping) implements SweepListener {

        @Override
        public void begun(SweepReport plan) {
            look();
        }

        @Override
        public void disposed(CutOff cutOff, DisposedBatch batch) {
            look();
        }

        private void look() {
            if (stopping.getAsBoolean()) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
