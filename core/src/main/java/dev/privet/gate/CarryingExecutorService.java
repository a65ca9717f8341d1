/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs each task under the use that was in force where it was handed in. All ways to hand one in lead through {@link #execute}. */
final class CarryingExecutorService extends AbstractExecutorService {

    private final PurposeContext context;
    private final ExecutorService delegate;

    CarryingExecutorService(PurposeContext context, ExecutorService delegate) {
        this.context = context;
        this.delegate = delegate;
    }

    @Override
    public void execute(Runnable task) {
        delegate.execute(context.carry(task));
    }

    @Override
    public void shutdown() {
        delegate.shutdown();
    }

    @Override
    public List<Runnable> shutdownNow() {
        return delegate.shutdownNow();
    }

    @Override
    public boolean isShutdown() {
        return delegate.isShutdown();
    }

    @Override
    public boolean isTerminated() {
        return delegate.isTerminated();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        return delegate.awaitTermination(timeout, unit);
    }
}
