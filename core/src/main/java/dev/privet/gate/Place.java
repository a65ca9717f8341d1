/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import org.jspecify.annotations.Nullable;

/**
 * Where on which thread a use was taken from, so that exactly that comes back. Good for one return: a library that closes its own
 * scope twice, or on another thread, must not end what came to be in force meanwhile.
 */
final class Place {

    // The id and not the thread, which a value that lives long would keep alive.
    private final long thread;
    private final @Nullable PurposeScope top;
    private boolean left;

    Place(long thread, @Nullable PurposeScope top) {
        this.thread = thread;
        this.top = top;
    }

    /** Whether to come back to it: on its own thread, for the first time. */
    boolean comeBackOn(long current) {
        if (thread != current || left) {
            return false;
        }
        left = true;
        return true;
    }

    boolean seesEverything() {
        return top != null && top.unminimised().isPresent();
    }

    @Nullable
    PurposeScope top() {
        return top;
    }
}
