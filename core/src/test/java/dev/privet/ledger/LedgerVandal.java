/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

/** Writes where nobody should, past the ledger. An implementation of {@link SealableLedger} is tested with one of its own. */
public interface LedgerVandal {

    /**
     * Puts an entry in, as it is.
     *
     * @param entry at a position where none is
     */
    void put(StoredEntry entry);

    /**
     * Takes an entry out.
     *
     * @param position where it is
     */
    void take(long position);

    /**
     * Puts a block in, as it is.
     *
     * @param block of a number that none has
     */
    void putBlock(LedgerBlock block);

    /**
     * Takes a block out.
     *
     * @param number of the block
     */
    void takeBlock(long number);
}
