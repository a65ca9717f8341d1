/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import dev.privet.spring.internal.Upkeep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;

/** Removes archives whose time is up, by what the store says, so also those that no request remembers. Thread-safe. */
record ExportUpkeep(ExportSetUp setUp, ExportQueue queue, Clock clock) implements Upkeep {

    @Override
    public boolean isNeeded() {
        return setUp.isReady();
    }

    @Override
    public long expire() {
        Instant before = clock.instant().minus(setUp.keptFor());
        try {
            long removed = setUp.ready().store().removeKeptBefore(before);
            queue.forgetEndedBefore(before);
            return removed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
