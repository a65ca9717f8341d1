/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import java.util.concurrent.locks.LockSupport;

/** Measures how long work takes, and rests. */
interface Pace {

    /** A time in nanoseconds that only differences mean something of. */
    long nanos();

    /** Waits so long, or until the thread is interrupted, which stays so. */
    void rest(long nanos);

    /** The machine's own. */
    static Pace real() {
        return new Pace() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void rest(long nanos) {
                long end = System.nanoTime() + nanos;
                long left = nanos;
                // A parked thread may wake for no reason.
                while (left > 0 && !Thread.currentThread().isInterrupted()) {
                    LockSupport.parkNanos(left);
                    left = end - System.nanoTime();
                }
            }
        };
    }
}
