/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import java.time.Duration;
import java.util.Optional;

/** What one sweep may still do. Used by one thread. */
final class SweepBudget {

    private final SweepOptions options;
    private final Pace pace;
    private final long begun;
    private long rows;

    SweepBudget(SweepOptions options, Pace pace) {
        this.options = options;
        this.pace = pace;
        this.begun = pace.nanos();
    }

    /** What is used up, if anything is. */
    Optional<StoppedBy> usedUp() {
        if (Thread.currentThread().isInterrupted()) {
            return Optional.of(StoppedBy.INTERRUPTED);
        }
        if (rows >= options.mostRows()) {
            return Optional.of(StoppedBy.ROWS);
        }
        return timeLeft() <= 0 ? Optional.of(StoppedBy.TIME) : Optional.empty();
    }

    private long timeLeft() {
        return options.mostTime()
                .map(Duration::toNanos)
                .map(most -> most - (pace.nanos() - begun))
                .orElse(Long.MAX_VALUE);
    }

    int batch(long mostOfTheType) {
        return (int) Math.min(options.batchSize(), Math.min(options.mostRows() - rows, mostOfTheType));
    }

    void spent(long done) {
        rows += done;
    }

    /** Rests after work, so that no more than the share of the time is spent on it; not beyond the end of the time. */
    void rest(long worked) {
        if (options.load() < 1) {
            long rest = (long) (worked * (1 - options.load()) / options.load());
            pace.rest(Math.min(rest, timeLeft()));
        }
    }
}
