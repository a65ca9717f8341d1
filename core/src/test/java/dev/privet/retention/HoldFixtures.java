/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Holds for tests of what heeds them. */
public final class HoldFixtures {

    private HoldFixtures() {}

    /**
     * Places a hold with plain evidence.
     *
     * @param store where
     * @param hold the hold
     * @return the hold
     */
    public static LegalHold place(HoldStore store, LegalHold hold) {
        store.place(hold, LedgerEntry.of(hold.placedAt(), LedgerEvent.HOLD_PLACED, "Hold", null, 1, ""));
        return hold;
    }

    /**
     * Releases a hold with plain evidence.
     *
     * @param store where
     * @param id the hold's id
     */
    public static void release(HoldStore store, UUID id) {
        store.release(
                id,
                Instant.EPOCH,
                "counsel",
                LedgerEntry.of(Instant.EPOCH, LedgerEvent.HOLD_RELEASED, "Hold", null, 1, ""));
    }

    /** A store that is away. */
    public static final class Away implements HoldStore {

        /** Creates it. */
        public Away() {}

        @Override
        public void place(LegalHold hold, LedgerEntry evidence) {
            throw new IllegalStateException("away");
        }

        @Override
        public boolean release(UUID id, Instant at, String by, LedgerEntry evidence) {
            throw new IllegalStateException("away");
        }

        @Override
        public List<LegalHold> live() {
            throw new IllegalStateException("away");
        }

        @Override
        public List<EndedHold> ended() {
            throw new IllegalStateException("away");
        }

        @Override
        public void defer(List<DeferredErasure> erasures) {
            throw new IllegalStateException("away");
        }

        @Override
        public List<DeferredErasure> deferred() {
            throw new IllegalStateException("away");
        }

        @Override
        public List<DeferredErasure> due() {
            throw new IllegalStateException("away");
        }

        @Override
        public void caughtUp(List<DeferredErasure> erasures) {
            throw new IllegalStateException("away");
        }
    }
}
