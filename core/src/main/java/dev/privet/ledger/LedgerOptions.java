/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import dev.privet.contract.PublicApi;
import java.security.PublicKey;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a host says about its ledger. Immutable.
 *
 * @param level how much of what is read goes into it
 * @param signer who signs its blocks, or null where nobody does
 * @param keys whose signatures count, the signer's among them
 * @param keptFor how long entries are kept, or null for ever
 * @param blockSize how many entries are sealed together at most
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record LedgerOptions(
        LedgerLevel level,
        @Nullable LedgerSigner signer,
        LedgerKeys keys,
        @Nullable Period keptFor,
        int blockSize) {

    /** The most entries that one block can hold. */
    public static final int LARGEST_BLOCK = 16_384;

    private static final int USUAL_BLOCK = 4_096;
    private static final LocalDate ANY_DAY = LocalDate.of(2024, 2, 29);

    /** Refuses what means nothing. */
    public LedgerOptions {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(keys, "keys");
        if (keptFor != null && !ANY_DAY.plus(keptFor).isAfter(ANY_DAY)) {
            throw new IllegalArgumentException("keptFor: is not longer than nothing");
        }
        if (blockSize < 1 || blockSize > LARGEST_BLOCK) {
            throw new IllegalArgumentException("blockSize: is not between 1 and " + LARGEST_BLOCK);
        }
    }

    /**
     * All reads are kept for ever, in blocks of at most 4,096 entries that nobody signs.
     *
     * @return the defaults
     */
    public static LedgerOptions standard() {
        return new LedgerOptions(LedgerLevel.ALL_READS, null, LedgerKeys.of(), null, USUAL_BLOCK);
    }

    /**
     * Sets how much of what is read goes into the ledger.
     *
     * @param level all of it by default
     * @return a copy
     */
    public LedgerOptions level(LedgerLevel level) {
        return new LedgerOptions(level, signer, keys, keptFor, blockSize);
    }

    /**
     * Has blocks signed. From the first signed block on, verification asks for a signature under each.
     *
     * @param signer signs; whoever signed before stays known by {@link #trusting}
     * @return a copy
     */
    public LedgerOptions signedBy(LedgerSigner signer) {
        return new LedgerOptions(level, signer, keys.and(signer.publicKey()), keptFor, blockSize);
    }

    /**
     * Lets signatures of a key count with which nothing is signed here any more, or not here.
     *
     * @param key a public Ed25519 key
     * @return a copy
     */
    public LedgerOptions trusting(PublicKey key) {
        return new LedgerOptions(level, signer, keys.and(key), keptFor, blockSize);
    }

    /**
     * Lets {@link LedgerKeeper#trim} drop entries.
     *
     * @param period longer than nothing; counted by the calendar from the day of an entry in the organisation's time zone
     * @return a copy
     */
    public LedgerOptions keptFor(Period period) {
        return new LedgerOptions(level, signer, keys, Objects.requireNonNull(period, "period"), blockSize);
    }

    /**
     * Sets how many entries are sealed together at most.
     *
     * @param entries 4,096 by default
     * @return a copy
     */
    public LedgerOptions blocksOf(int entries) {
        return new LedgerOptions(level, signer, keys, keptFor, entries);
    }
}
