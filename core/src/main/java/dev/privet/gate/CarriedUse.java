/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.contract.PublicApi;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A use, or the lack of one, that is taken from the thread on which it was in force to others. Immutable; any number of threads may
 * run tasks under it at once.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class CarriedUse {

    private final PurposeContext context;
    private final Optional<Use> use;
    private final @Nullable Place place;

    CarriedUse(PurposeContext context, Optional<Use> use) {
        this(context, use, null);
    }

    /** With the place that a {@link PurposeCarrier} is to come back to. */
    CarriedUse(PurposeContext context, Optional<Use> use, @Nullable Place place) {
        this.context = context;
        this.use = use;
        this.place = place;
    }

    @Nullable
    Place place() {
        return place;
    }

    boolean belongsTo(PurposeContext other) {
        return context == other;
    }

    /**
     * The use that is carried.
     *
     * @return nothing where none was in force
     */
    public Optional<Use> use() {
        return use;
    }

    /**
     * Runs a task under the use.
     *
     * @param task what is to be done on this thread
     * @throws RuntimeException what the task throws, or that the ledger cannot be written
     */
    public void run(Runnable task) {
        // What was in force on this thread before is none of the task's business, and comes back after it.
        try (PurposeScope stretch = context.pushCarried(use.orElse(null))) {
            assert stretch.isCarried();
            task.run();
        }
    }

    /**
     * Runs a task that has a result under the use.
     *
     * @param task what is to be done on this thread
     * @param <T> the type of its result
     * @return what the task returns
     * @throws Exception what the task throws, or that the ledger cannot be written
     */
    public <T extends @Nullable Object> T call(Callable<T> task) throws Exception {
        try (PurposeScope stretch = context.pushCarried(use.orElse(null))) {
            assert stretch.isCarried();
            return task.call();
        }
    }

    /** The same use of the same context, wherever it was taken from: who carries several need not put it in force twice. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CarriedUse that
                && context == that.context
                && use.equals(that.use)
                && seesEverything() == that.seesEverything();
    }

    /** Whether it was taken where its use is not minimised. It is so nowhere else, and what is carried there is another one. */
    private boolean seesEverything() {
        return place != null && place.seesEverything();
    }

    @Override
    public int hashCode() {
        return use.hashCode();
    }

    @Override
    public String toString() {
        return "CarriedUse[" + use.map(one -> one.purpose().getSimpleName()).orElse("none") + "]";
    }
}
