/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import dev.privet.spring.internal.Upkeep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Removes archives whose time is up, by what the store says, so also those that no request remembers; and those of persons who were erased since.
 * Thread-safe.
 */
record ExportUpkeep(ExportSetUp setUp, ExportQueue queue, ArchiveOwners owners, Clock clock) implements Upkeep {

    @Override
    public boolean isNeeded() {
        return setUp.isReady();
    }

    @Override
    public long expire() {
        Instant before = clock.instant().minus(setUp.keptFor());
        ExportSetUp.Ready ready = setUp.ready();
        try {
            long removed = ready.store().removeKeptBefore(before);
            queue.forgetEndedBefore(before);
            for (UUID id : ready.store().ids()) {
                if (owners.standing(id, ready) == ArchiveOwners.Standing.ERASED
                        && ready.store().remove(id)) {
                    queue.forget(id);
                    removed++;
                }
            }
            return removed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
