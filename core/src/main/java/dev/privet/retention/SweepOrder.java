/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import dev.privet.contract.PublicApi;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.SubjectPseudonyms;
import java.util.Objects;
import java.util.function.LongFunction;

/**
 * How a batch is to be disposed of. Immutable.
 *
 * @param atMost the most rows, one or more
 * @param holds tells what is held; asked once the rows of the batch are locked
 * @param archive takes over rows whose disposal says so
 * @param pseudonyms makes what stands in place of values whose disposal says so
 * @param evidence makes the ledger entry from the number of rows; not called where there are none
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record SweepOrder(
        int atMost,
        HoldStore holds,
        ArchiveHook archive,
        SubjectPseudonyms pseudonyms,
        LongFunction<LedgerEntry> evidence) {

    /** Refuses null and a batch of less than one. */
    public SweepOrder {
        if (atMost < 1) {
            throw new IllegalArgumentException("atMost: " + atMost + " is below one");
        }
        Objects.requireNonNull(holds, "holds");
        Objects.requireNonNull(archive, "archive");
        Objects.requireNonNull(pseudonyms, "pseudonyms");
        Objects.requireNonNull(evidence, "evidence");
    }
}
