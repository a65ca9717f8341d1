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

    CarriedUse(PurposeContext context, Optional<Use> use) {
        this.context = context;
        this.use = use;
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
        PurposeScope hidden = context.hide();
        try {
            if (use.isEmpty()) {
                task.run();
            } else {
                runUnder(use.get(), task);
            }
        } finally {
            context.show(hidden);
        }
    }

    private void runUnder(Use carried, Runnable task) {
        try (PurposeScope scope = context.open(carried)) {
            assert scope.use().equals(carried);
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
        PurposeScope hidden = context.hide();
        try {
            return use.isEmpty() ? task.call() : callUnder(use.get(), task);
        } finally {
            context.show(hidden);
        }
    }

    private <T extends @Nullable Object> T callUnder(Use carried, Callable<T> task) throws Exception {
        try (PurposeScope scope = context.open(carried)) {
            assert scope.use().equals(carried);
            return task.call();
        }
    }

    @Override
    public String toString() {
        return "CarriedUse[" + use.map(one -> one.purpose().getSimpleName()).orElse("none") + "]";
    }
}
