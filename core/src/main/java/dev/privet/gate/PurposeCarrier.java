/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.contract.PublicApi;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts uses in force on the current thread and takes them back by separate calls, for an adapter of a library that carries what is
 * bound to threads. The calls come in pairs: {@link #here}, {@link #enter} or {@link #hide}, then {@link #comeBack} with what {@code
 * here} gave. Where a library forgets to come back, the next one around it does, and what was shown still reaches the ledger.
 * Thread-safe, each thread for itself.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class PurposeCarrier implements AutoCloseable {

    private final PurposeContext context;
    private volatile boolean closed;

    PurposeCarrier(PurposeContext context) {
        this.context = context;
    }

    /**
     * What is in force here, to be put in force on another thread, or come back to on this one.
     *
     * @return the use, or that there is none
     */
    public CarriedUse here() {
        return new CarriedUse(
                context, context.current(), new Place(Thread.currentThread().getId(), context.top()));
    }

    /**
     * Puts a use in force on this thread and hides what was in force before. Where the very same is in force already it stays, and
     * goes on counting what is shown.
     *
     * @param carried the use, or that none is to be in force; one of another gate counts as none
     */
    public void enter(CarriedUse carried) {
        put(carried.belongsTo(context) ? carried.use().orElse(null) : null);
    }

    /**
     * Puts a use in force on this thread and hides what was in force before, in the same way.
     *
     * @param use the use
     */
    public void enter(Use use) {
        put(Objects.requireNonNull(use, "use"));
    }

    /** Hides what is in force on this thread. */
    public void hide() {
        put(null);
    }

    private void put(@Nullable Use use) {
        PurposeScope scope = context.scope();
        // A use that sees everything here does not lend that to what is carried here.
        boolean same = scope == null
                ? use == null
                : scope.use().equals(use) && scope.unminimised().isEmpty();
        if (!same) {
            context.push(use, this);
        }
    }

    /**
     * Goes back to what was in force when {@link #here} was asked. Whatever came on top of it ends, and what was shown under it goes
     * to the ledger. Does nothing on another thread, for the second time, or where that has ended by itself.
     *
     * @param before what {@link #here} gave
     * @throws RuntimeException if the ledger cannot be written; what was in force before is back all the same
     */
    public void comeBack(CarriedUse before) {
        Place place = before.place();
        if (place != null
                && before.belongsTo(context)
                && place.comeBackOn(Thread.currentThread().getId())) {
            context.unwind(place.top());
        }
    }

    /**
     * Ends all that is in force on this thread, for when nobody knows what was there before.
     *
     * @throws RuntimeException if the ledger cannot be written; nothing is in force all the same
     */
    public void clear() {
        context.unwind(null);
    }

    /** From now on nothing that this carrier put in force is in force any more, on any thread, whether or not it is taken back. */
    @Override
    public void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }
}
