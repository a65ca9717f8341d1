/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import dev.privet.contract.PublicApi;
import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerEntry;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Holds for tests and first steps. Forgets everything with the process, so what it held is swept after the next start, and does not wait for a
 * sweep that runs. Thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class InMemoryHoldStore implements HoldStore {

    private final Ledger ledger;
    private final Map<UUID, LegalHold> live = new LinkedHashMap<>();
    private final Map<UUID, EndedHold> ended = new LinkedHashMap<>();
    private final Map<List<Object>, DeferredErasure> deferred = new LinkedHashMap<>();

    /** Creates an empty store whose evidence is forgotten as well. */
    public InMemoryHoldStore() {
        this(new InMemoryLedger());
    }

    /**
     * Creates an empty store.
     *
     * @param ledger where the evidence goes
     */
    public InMemoryHoldStore(Ledger ledger) {
        this.ledger = Objects.requireNonNull(ledger, "ledger");
    }

    @Override
    public synchronized void place(LegalHold hold, LedgerEntry evidence) {
        if (live.containsKey(hold.id()) || ended.containsKey(hold.id())) {
            throw new IllegalStateException("The store has a hold with this id already.");
        }
        ledger.append(evidence);
        live.put(hold.id(), hold);
    }

    @Override
    public synchronized boolean release(UUID id, Instant at, String by, LedgerEntry evidence) {
        LegalHold hold = live.get(id);
        if (hold == null) {
            return false;
        }
        ledger.append(evidence);
        live.remove(id);
        ended.put(id, new EndedHold(hold, at, by));
        return true;
    }

    @Override
    public synchronized List<LegalHold> live() {
        return List.copyOf(live.values());
    }

    @Override
    public synchronized List<EndedHold> ended() {
        return List.copyOf(ended.values());
    }

    @Override
    public synchronized void defer(List<DeferredErasure> erasures) {
        erasures.forEach(erasure -> deferred.putIfAbsent(key(erasure), erasure));
    }

    @Override
    public synchronized List<DeferredErasure> deferred() {
        return List.copyOf(deferred.values());
    }

    @Override
    public synchronized List<DeferredErasure> due() {
        return deferred.values().stream()
                .filter(erasure -> !live.containsKey(erasure.hold()))
                .toList();
    }

    @Override
    public synchronized void caughtUp(List<DeferredErasure> erasures) {
        erasures.forEach(erasure -> deferred.remove(key(erasure)));
    }

    private static List<Object> key(DeferredErasure erasure) {
        return List.of(erasure.kind(), erasure.id(), erasure.hold());
    }
}
