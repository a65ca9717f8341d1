/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import dev.privet.spring.internal.Upkeep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Removes archives whose time is up, by what the store says, so also those that no request remembers; and those of persons who were erased since, or
 * of whom nobody can tell. Thread-safe.
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
            return removed + removeOfErased(ready);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that does not let itself be looked at or removed keeps none of the others. */
    private long removeOfErased(ExportSetUp.Ready ready) throws IOException {
        long removed = 0;
        IOException failure = null;
        for (UUID id : ready.store().ids()) {
            try {
                if (owners.standing(id, ready) != ArchiveOwners.Standing.THEIRS
                        && ready.store().remove(id)) {
                    queue.forget(id);
                    removed++;
                }
            } catch (IOException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
        return removed;
    }
}
