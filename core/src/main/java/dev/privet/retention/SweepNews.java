/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log now and then, and the listeners of everything. Used by one thread. */
final class SweepNews {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionSweep.class);
    private static final long BETWEEN = Duration.ofSeconds(10).toNanos();

    private final List<SweepListener> listeners;
    private final Pace pace;
    private long told;
    private long rows;
    private boolean warned;

    SweepNews(List<SweepListener> listeners, Pace pace) {
        this.listeners = listeners;
        this.pace = pace;
        this.told = pace.nanos();
    }

    void begun(SweepReport plan) {
        tell(listener -> listener.begun(plan));
    }

    void disposed(CutOff cutOff, DisposedBatch batch) {
        rows += batch.rows();
        if (pace.nanos() - told >= BETWEEN) {
            told = pace.nanos();
            LOG.info(
                    "Retention sweep: {} rows so far, at {}",
                    rows,
                    cutOff.type().name());
        }
        tell(listener -> listener.disposed(cutOff, batch));
    }

    void ended(SweepReport.Line line) {
        tell(listener -> listener.ended(line));
    }

    void ended(SweepReport report) {
        if (report.rows() > 0 || !report.isFinished()) {
            LOG.info(
                    "Retention sweep: {} rows disposed of, {} past their period left, {}",
                    report.rows(),
                    report.left(),
                    report.isFinished() ? "finished" : "stopped before the end");
        }
        tell(listener -> listener.ended(report));
    }

    /** What a listener throws is not told, since it may name persons. */
    private void tell(Consumer<SweepListener> news) {
        for (SweepListener listener : listeners) {
            try {
                news.accept(listener);
            } catch (RuntimeException e) {
                if (!warned) {
                    LOG.warn(
                            "Retention sweep: {} failed with {}, and the sweep goes on",
                            listener.getClass().getName(),
                            e.getClass().getName());
                }
                warned = true;
            }
        }
    }
}
