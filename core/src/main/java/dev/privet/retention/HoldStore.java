/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import dev.privet.contract.PublicApi;
import dev.privet.ledger.LedgerEntry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Where legal holds are kept, those that ended as well, and whose erasure they deferred. Implementations are thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
public interface HoldStore {

    /**
     * Keeps a hold, which counts from then on, and appends the evidence; either both happen or neither. Where a database can, it waits for
     * transactions that have read the holds and still dispose of rows: when this method returns, nothing that is held goes any more.
     *
     * @param hold one whose id is not there yet
     * @param evidence goes into the ledger
     * @throws RuntimeException if it could not be kept
     */
    void place(LegalHold hold, LedgerEntry evidence);

    /**
     * Ends a hold and appends the evidence; either both happen or neither. The hold stays in the store as one that was.
     *
     * @param id the hold's id
     * @param at when it ended
     * @param by who ended it, as the host names users
     * @param evidence goes into the ledger where the hold was live
     * @return whether a live hold has that id; false where it had ended before: then nothing was changed
     * @throws RuntimeException if it could not be ended: then it goes on
     */
    boolean release(UUID id, Instant at, String by, LedgerEntry evidence);

    /**
     * The holds that count now.
     *
     * @return unmodifiable, oldest first; as other nodes left it
     * @throws RuntimeException if they could not be read: then nothing may be disposed of
     */
    List<LegalHold> live();

    /**
     * The holds that ended.
     *
     * @return unmodifiable, those that ended first at the front
     */
    List<EndedHold> ended();

    /**
     * Remembers that a hold deferred an erasure. What is remembered already stays as it is.
     *
     * @param erasures whose, and because of which hold
     * @throws RuntimeException if they could not be kept
     */
    void defer(List<DeferredErasure> erasures);

    /**
     * The erasures that are remembered.
     *
     * @return unmodifiable, the oldest first
     */
    List<DeferredErasure> deferred();

    /**
     * The erasures that are remembered because of holds that ended.
     *
     * @return unmodifiable, the oldest first; as other nodes left it
     */
    List<DeferredErasure> due();

    /**
     * Forgets erasures that were caught up on.
     *
     * @param erasures as they were read; those that are not there any more are passed over
     */
    void caughtUp(List<DeferredErasure> erasures);
}
