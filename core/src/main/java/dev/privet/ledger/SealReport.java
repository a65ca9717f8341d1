/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import dev.privet.contract.PublicApi;
import java.util.Optional;

/**
 * What one sealing did.
 *
 * @param blocks how many blocks were sealed
 * @param entries how many entries are in them
 * @param more whether there are entries which are not sealed yet, because a transaction in progress could still add some before them
 * @param head what to keep elsewhere; nothing where there is no block
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record SealReport(long blocks, long entries, boolean more, Optional<LedgerHead> head) {}
