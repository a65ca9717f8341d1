/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.contract.PublicApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which use is in force on the current thread. Scopes nest; an inner one hides the outer. Thread-safe, each thread for itself.
 *
 * <pre>{@code
 * try (PurposeScope scope = context.open(Use.of(SupportDesk.class).by("agent-7"))) {
 *   … // whatever is serialised here shows what the support desk needs
 * }
 * }</pre>
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class PurposeContext {

    // Not static: two libraries in one process must not see each other's purpose.
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable PurposeScope> current = new ThreadLocal<>();

    private final PlanSource plans;
    private final Consumer<PurposeScope> accountability;
    private final PurposeCarrier own = new PurposeCarrier(this);

    PurposeContext(PlanSource plans, Consumer<PurposeScope> accountability) {
        this.plans = plans;
        this.accountability = accountability;
    }

    /** Where scopes get their plans from. */
    interface PlanSource {

        PlanTable table(OperationKind kind, PurposeScope scope);

        boolean isOfToday(PlanTable table);
    }

    PlanTable table(OperationKind kind, PurposeScope scope) {
        return plans.table(kind, scope);
    }

    boolean isOfToday(PlanTable table) {
        return plans.isOfToday(table);
    }

    /**
     * Puts a use in force on this thread.
     *
     * @param use for what and by whom
     * @return the scope, to be closed in a try-with-resources statement
     */
    public PurposeScope open(Use use) {
        return push(Objects.requireNonNull(use, "use"), Optional.empty(), null, false);
    }

    /**
     * Puts a use in force on this thread that sees personal data whole, whether it needs it or not. It is not carried to other
     * threads: there, the same use sees what it needs.
     *
     * @param use for what and by whom
     * @param access the power to do so, with its reason, which goes into the ledger
     * @return the scope, to be closed in a try-with-resources statement
     */
    public PurposeScope openUnminimised(Use use, UnminimisedAccess access) {
        return push(Objects.requireNonNull(use, "use"), Optional.of(access), null, false);
    }

    /**
     * Puts a use in force on this thread while something is made ready to be sent to its recipient: whatever is read meanwhile is
     * decided on as a {@linkplain OperationKind#TRANSFER transfer}, of which closing the scope leaves evidence. What is made has to be
     * held back until then, and dropped where {@link PurposeScope#sent()} has a plan that is denied. Seeing everything, which an outer
     * scope may do, ends here.
     *
     * @param use for what, by whom and to whom; without a recipient, every marked record is denied
     * @return the scope, to be closed in a try-with-resources statement
     */
    public PurposeScope openSending(Use use) {
        return push(Objects.requireNonNull(use, "use"), Optional.empty(), null, true);
    }

    /** Puts a use, or none, on top of whatever this thread has, for a carrier. */
    PurposeScope push(@Nullable Use use, PurposeCarrier carrier) {
        return push(use, Optional.empty(), carrier, false);
    }

    private PurposeScope push(
            @Nullable Use use,
            Optional<UnminimisedAccess> unminimised,
            @Nullable PurposeCarrier carrier,
            boolean sends) {
        PurposeScope scope = new PurposeScope(this, use, unminimised, current.get(), carrier, sends);
        current.set(scope);
        return scope;
    }

    /** As {@link #push}, for a task that is carried by this context itself. */
    PurposeScope pushCarried(@Nullable Use use) {
        return push(use, own);
    }

    /**
     * Takes the use in force on this thread along to where a task will run, such as a pooled or virtual thread. There it is in
     * force for exactly as long as the task runs, whatever that thread did before; where no use is in force here, none is there.
     * Each run leaves entries of its own in the ledger.
     *
     * <pre>{@code
     * scheduler.schedule(context.carry(() -> report.send()), 1, TimeUnit.MINUTES);
     * }</pre>
     *
     * @param task what is to be done elsewhere
     * @return the task, to be run once or several times by any thread
     */
    public Runnable carry(Runnable task) {
        CarriedUse carried = carried();
        return () -> carried.run(task);
    }

    /**
     * Takes the use in force on this thread along with a task that has a result.
     *
     * @param task what is to be done elsewhere
     * @param <T> the type of its result
     * @return the task, to be run once or several times by any thread
     */
    public <T extends @Nullable Object> Callable<T> carry(Callable<T> task) {
        CarriedUse carried = carried();
        return () -> carried.call(task);
    }

    /**
     * An executor whose tasks run under the use that was in force where they were handed in, for example for {@code
     * CompletableFuture.supplyAsync(…, executor)}.
     *
     * @param executor runs the tasks
     * @return an executor that carries the use along
     */
    public Executor carrying(Executor executor) {
        Objects.requireNonNull(executor, "executor");
        return task -> executor.execute(carry(task));
    }

    /**
     * An executor service whose tasks run under the use that was in force where they were handed in.
     *
     * @param service runs the tasks, on platform or virtual threads; closing the one that is returned closes it
     * @return a service that carries the use along
     */
    public ExecutorService carrying(ExecutorService service) {
        return new CarryingExecutorService(this, Objects.requireNonNull(service, "service"));
    }

    /**
     * The use in force on this thread, held fast for a carrier of one's own, such as a reactive context.
     *
     * @return the use, or that there is none
     */
    public CarriedUse carried() {
        return new CarriedUse(this, current());
    }

    /**
     * For an adapter of a library that puts a value in force by one call and takes it back by another. Everybody else has {@link
     * #carry(Runnable)}, which nobody can forget to end.
     *
     * @return a carrier of its own for each adapter, to be closed with it
     */
    public PurposeCarrier newCarrier() {
        return new PurposeCarrier(this);
    }

    /**
     * The use in force on this thread.
     *
     * @return the innermost open one, or nothing
     */
    public Optional<Use> current() {
        return Optional.ofNullable(scope()).map(PurposeScope::use);
    }

    @Nullable
    PurposeScope scope() {
        PurposeScope top = current.get();
        return top == null || top.hides() ? null : top;
    }

    /** What lies on top on this thread, be it that it only hides what is below. */
    @Nullable
    PurposeScope top() {
        return current.get();
    }

    /**
     * Ends a scope. One that was left open inside it ends with it: a purpose that stayed in force on a pooled thread would show
     * too much to whoever gets the thread next.
     */
    void leave(PurposeScope scope) {
        if (current.get() == scope) {
            putInForce(scope.outer());
            scope.end();
            accountability.accept(scope);
            return;
        }
        List<PurposeScope> inner = above(scope);
        if (inner == null) {
            throw new IllegalStateException(
                    "A purpose scope is closed by a thread that did not open it. Open it in a try-with-resources.");
        }
        List<PurposeScope> ended = new ArrayList<>(inner);
        ended.add(scope);
        end(ended, scope.outer());
        // What was carried here and not taken back is the doing of a library: it ends in silence, and is in the ledger.
        if (!inner.stream().allMatch(PurposeScope::isCarried)) {
            throw new IllegalStateException("A purpose scope is closed before an inner one, which was ended with it."
                    + " Open each in a try-with-resources.");
        }
    }

    /** Ends whatever was put on top of a scope, or everything on this thread; does nothing where that scope is not there. */
    void unwind(@Nullable PurposeScope to) {
        List<PurposeScope> inner = above(to);
        if (inner != null && !inner.isEmpty()) {
            end(inner, to);
        }
    }

    /** What lies above a scope on this thread, the innermost first, or null where the scope is not there. */
    private @Nullable List<PurposeScope> above(@Nullable PurposeScope scope) {
        List<PurposeScope> inner = new ArrayList<>();
        PurposeScope next = current.get();
        while (next != null && next != scope) {
            inner.add(next);
            next = next.outer();
        }
        return next == scope ? inner : null;
    }

    /** Before anything is written: a ledger that fails must not leave a purpose behind on the thread. */
    private void putInForce(@Nullable PurposeScope outer) {
        if (outer == null) {
            current.remove();
        } else {
            current.set(outer);
        }
    }

    private void end(List<PurposeScope> ended, @Nullable PurposeScope outer) {
        putInForce(outer);
        ended.forEach(PurposeScope::end);
        RuntimeException failure = null;
        for (PurposeScope scope : ended) {
            try {
                accountability.accept(scope);
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else if (failure != e) {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
