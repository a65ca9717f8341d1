/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PublicApi;
import dev.privet.ledger.LedgerEntry;
import dev.privet.retention.DeferredErasure;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a store writes in the transaction of an erasure, so that both come to stay together or not at all. Immutable.
 *
 * @param entry goes into the ledger
 * @param erased goes into the store's own register; nothing where other stores have to be emptied first
 * @param deferred goes into the store of holds that was told to {@link ErasureRun#held}; empty where none was
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record ErasureEvidence(LedgerEntry entry, Optional<RegisterEntry> erased, List<DeferredErasure> deferred) {

    /** Refuses null. */
    public ErasureEvidence {
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(erased, "erased");
        deferred = List.copyOf(deferred);
    }

    /** The same evidence of an erasure that holds kept from being whole. */
    ErasureEvidence deferring(List<DeferredErasure> erasures) {
        return new ErasureEvidence(entry, erased, erasures);
    }
}
