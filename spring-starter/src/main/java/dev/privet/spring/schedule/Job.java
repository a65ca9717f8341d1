/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.schedule;

import dev.privet.contract.PublicApi;
import java.util.Locale;

/**
 * Work that Privet does by itself from time to time.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum Job {

    /** Disposes of what is past its retention period. */
    SWEEP,

    /** Ends what a crash or an ended hold left to be done: erasures and releases. */
    RESUME,

    /** Seals the ledger's new entries. */
    SEAL,

    /** Verifies the ledger's sealed blocks. */
    VERIFY,

    /** Drops ledger entries past the ledger's own period. */
    TRIM,

    /** Tells what somebody has to look at: holds past their review date, duties after a breach. */
    REMIND,

    /** Removes archives of exports in the background whose time is up, or whose person was erased. */
    EXPIRE,

    /** Writes one archive that was asked for. Has no schedule, and is not run by {@link PrivetJobs}; its listeners are told all the same. */
    EXPORT;

    /**
     * The name in properties, metrics and tables.
     *
     * @return a word in lower case
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
