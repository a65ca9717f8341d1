/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import dev.privet.contract.PublicApi;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Where legal holds are kept. Implementations are thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
public interface HoldStore {

    /**
     * Keeps a hold, which counts from then on.
     *
     * @param hold one whose id is not there yet
     * @throws RuntimeException if it could not be kept
     */
    void place(LegalHold hold);

    /**
     * Ends a hold. It stays in the store as one that was.
     *
     * @param id the hold's id
     * @param at when it ended
     * @param by who ended it, as the host names users
     * @return whether a live hold has that id; false where it had ended before
     * @throws RuntimeException if it could not be ended: then it goes on
     */
    boolean release(UUID id, Instant at, String by);

    /**
     * The holds that count now.
     *
     * @return unmodifiable, oldest first; as other nodes left it
     * @throws RuntimeException if they could not be read: then nothing may be disposed of
     */
    List<LegalHold> live();
}
