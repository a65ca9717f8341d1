/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The clock of a sweep, with the latest day that was swept in this process: time runs forward, and no year passes unseen. Thread-safe. */
final class SweepTime {

    private static final int MOST_YEARS = 1;

    private final Clock clock;
    private final AtomicReference<@Nullable LocalDate> latest = new AtomicReference<>();

    SweepTime(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    Clock clock() {
        return clock;
    }

    /** Remembers a day that is swept; refuses one that the clock cannot have come to. */
    void sweeping(LocalDate day) {
        LocalDate before = latest.get();
        if (before != null && day.isBefore(before)) {
            SweepGuard.throwIfAny(List.of(new Problem(
                    ProblemCode.SWEEP_REFUSED,
                    "the clock",
                    "it says " + day + ", and " + before + " was swept already: it runs backwards.",
                    "set the clock right; if it was wrong before, restart the application and look at the ledger for what"
                            + " was swept too early.")));
        }
        if (before != null && day.isAfter(before.plusYears(MOST_YEARS))) {
            SweepGuard.throwIfAny(List.of(new Problem(
                    ProblemCode.SWEEP_REFUSED,
                    "the clock",
                    "it says " + day + ", more than a year after the last sweep of this process on " + before
                            + ": what is not due yet could go.",
                    "set the clock right; if it is, restart the application.")));
        }
        latest.accumulateAndGet(day, (one, other) -> one == null || one.isBefore(day) ? other : one);
    }
}
