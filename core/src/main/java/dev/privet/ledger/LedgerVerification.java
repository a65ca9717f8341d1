/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import dev.privet.contract.PublicApi;
import java.util.Optional;

/**
 * What the verification of a ledger found.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public sealed interface LedgerVerification {

    /**
     * Everything that is sealed is as it was sealed. Says nothing of what is not sealed yet.
     *
     * @param blocks how many blocks there are
     * @param entries how many entries were looked at
     * @param trimmedThrough the last block whose entries were dropped, or 0
     * @param head what to keep elsewhere; nothing where there is no block
     */
    @PublicApi(since = "0.1")
    record Intact(long blocks, long entries, long trimmedThrough, Optional<LedgerHead> head)
            implements LedgerVerification {}

    /**
     * Something is not as it was sealed.
     *
     * @param first the first difference, block by block and in a block by position; later ones were not looked for
     */
    @PublicApi(since = "0.1")
    record Altered(LedgerDifference first) implements LedgerVerification {}

    /**
     * The first difference.
     *
     * @return nothing where there is none
     */
    default Optional<LedgerDifference> difference() {
        return this instanceof Altered altered ? Optional.of(altered.first()) : Optional.empty();
    }
}
