/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import dev.privet.contract.PublicApi;

/**
 * What one trimming did.
 *
 * @param through the last block that has no entries any more, or 0
 * @param entries how many entries were dropped now
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record TrimReport(long through, long entries) {}
