/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import dev.privet.contract.PublicApi;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Holds for tests and first steps. Forgets everything with the process, so what it held is swept after the next start. Thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class InMemoryHoldStore implements HoldStore {

    private final Map<UUID, LegalHold> live = new LinkedHashMap<>();

    /** Creates an empty store. */
    public InMemoryHoldStore() {}

    @Override
    public synchronized void place(LegalHold hold) {
        if (live.putIfAbsent(hold.id(), hold) != null) {
            throw new IllegalStateException("The store has a hold with this id already.");
        }
    }

    @Override
    public synchronized boolean release(UUID id, Instant at, String by) {
        return live.remove(id) != null;
    }

    @Override
    public synchronized List<LegalHold> live() {
        return List.copyOf(live.values());
    }
}
