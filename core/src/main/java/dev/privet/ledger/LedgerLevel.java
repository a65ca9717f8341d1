/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import dev.privet.contract.PublicApi;

/**
 * How much of what is read goes into the ledger. Whatever the level, it takes what was collected, passed on, exported, changed, erased,
 * chosen or refused, and every use that was not minimised. Reads are summed up: one entry for each type and use, not one for each record.
 *
 * @legal GDPR Art 5(2) (text); how much evidence of reads it takes is our reading
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum LedgerLevel {
    /** Nothing that was only read. */
    CHANGES,
    /** Reads that showed something of a special category (Art 9) or on criminal offences (Art 10). */
    SPECIAL_CATEGORY_READS,
    /** All reads. */
    ALL_READS
}
