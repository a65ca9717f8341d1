/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import dev.privet.contract.PublicApi;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A ledger that can be sealed. It gives every entry a position, higher for later ones, of which some may never be used, and keeps blocks
 * beside the entries. What a block is, and whether it is right, is none of its business: {@link LedgerKeeper} decides on that. Thread-safe;
 * each method is a transaction of its own, and throws where it cannot be done, with nothing changed.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
public interface SealableLedger extends Ledger {

    /**
     * The position up to which no entry can come any more, also none that was written in a transaction that is still in progress. May wait
     * a moment for such transactions, and must not keep anybody from appending.
     *
     * @return a position, or {@link Long#MIN_VALUE} where nothing is settled
     */
    long closedUpTo();

    /**
     * Reads entries as they stand, whatever was made of them.
     *
     * @param after only those at higher positions; {@link Long#MIN_VALUE} for all, that position too
     * @param upTo and not above that one
     * @param atMost how many, one or more
     * @return by position, the lowest first
     */
    List<StoredEntry> entries(long after, long upTo, int atMost);

    /**
     * Finds one entry with its position.
     *
     * @param id the entry's id
     * @return the entry, if there is one
     */
    Optional<StoredEntry> stored(UUID id);

    /**
     * Reads what is about one person.
     *
     * @param pseudonym as it stands in the entries
     * @param after only those at higher positions
     * @param atMost how many, one or more
     * @return by position, the lowest first
     */
    List<StoredEntry> history(String pseudonym, long after, int atMost);

    /**
     * Tells when each purpose was last spoken of. Reads the whole ledger, so it is for reports.
     *
     * @return the time of the newest entry of each purpose that any entry names, by the purpose's id
     */
    Map<String, Instant> lastEntries();

    /**
     * Reads blocks as they stand.
     *
     * @param after only those with higher numbers
     * @param atMost how many, one or more
     * @return by number, the lowest first
     */
    List<LedgerBlock> blocks(long after, int atMost);

    /**
     * The block with the highest number.
     *
     * @return a block, if there is one
     */
    Optional<LedgerBlock> newestBlock();

    /**
     * The first block that goes up to a position or beyond.
     *
     * @param position of an entry
     * @return the block that the entry is in, if there is one
     */
    Optional<LedgerBlock> blockAt(long position);

    /**
     * Adds a block. Where several nodes add one of the same number at once, one of them does.
     *
     * @param block a new one
     * @return false where there is a block of that number or for that last position already; nothing was changed then
     */
    boolean add(LedgerBlock block);

    /**
     * The entry of the event {@link LedgerEvent#LEDGER_TRIMMED} with the highest count, and of several the newest.
     *
     * @return an entry, if there is one
     */
    Optional<StoredEntry> trimming();

    /**
     * Drops the entries of blocks and their leaf hashes, and appends an entry that says so, all or nothing of it.
     *
     * @param through the last of these blocks; all before it are dropped as well
     * @param evidence the entry
     * @return how many entries were dropped
     */
    long trim(LedgerBlock through, LedgerEntry evidence);
}
