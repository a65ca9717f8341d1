/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import dev.privet.contract.PublicApi;
import java.security.PublicKey;
import java.time.Duration;
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
 * @param gatheredFor how long entries on uses may wait to be appended together; zero where each is appended when its use ends
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record LedgerOptions(
        LedgerLevel level,
        @Nullable LedgerSigner signer,
        LedgerKeys keys,
        @Nullable Period keptFor,
        int blockSize,
        Duration gatheredFor) {

    /** The most entries that one block can hold. */
    public static final int LARGEST_BLOCK = 16_384;

    /** How long entries on uses may wait at most: what waits is lost when the process is killed. */
    public static final Duration LONGEST_GATHERING = Duration.ofSeconds(10);

    private static final int USUAL_BLOCK = 4_096;
    private static final LocalDate ANY_DAY = LocalDate.of(2024, 2, 29);

    /** Refuses what means nothing. */
    public LedgerOptions {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(keys, "keys");
        Objects.requireNonNull(gatheredFor, "gatheredFor");
        if (keptFor != null && !ANY_DAY.plus(keptFor).isAfter(ANY_DAY)) {
            throw new IllegalArgumentException("keptFor: is not longer than nothing");
        }
        if (blockSize < 1 || blockSize > LARGEST_BLOCK) {
            throw new IllegalArgumentException("blockSize: is not between 1 and " + LARGEST_BLOCK);
        }
        if (gatheredFor.isNegative() || gatheredFor.compareTo(LONGEST_GATHERING) > 0) {
            throw new IllegalArgumentException("gatheredFor: is not between nothing and " + LONGEST_GATHERING);
        }
    }

    /**
     * All reads are kept for ever, in blocks of at most 4,096 entries that nobody signs.
     *
     * @return the defaults
     */
    public static LedgerOptions standard() {
        return new LedgerOptions(LedgerLevel.ALL_READS, null, LedgerKeys.of(), null, USUAL_BLOCK, Duration.ZERO);
    }

    /**
     * Sets how much of what is read goes into the ledger.
     *
     * @param level all of it by default
     * @return a copy
     */
    public LedgerOptions level(LedgerLevel level) {
        return new LedgerOptions(level, signer, keys, keptFor, blockSize, gatheredFor);
    }

    /**
     * Has blocks signed. From the first signed block on, verification asks for a signature under each.
     *
     * @param signer signs; whoever signed before stays known by {@link #trusting}
     * @return a copy
     */
    public LedgerOptions signedBy(LedgerSigner signer) {
        return new LedgerOptions(level, signer, keys.and(signer.publicKey()), keptFor, blockSize, gatheredFor);
    }

    /**
     * Lets signatures of a key count with which nothing is signed here any more, or not here.
     *
     * @param key a public Ed25519 key
     * @return a copy
     */
    public LedgerOptions trusting(PublicKey key) {
        return new LedgerOptions(level, signer, keys.and(key), keptFor, blockSize, gatheredFor);
    }

    /**
     * Lets {@link LedgerKeeper#trim} drop entries.
     *
     * @param period longer than nothing; counted by the calendar from the day of an entry in the organisation's time zone
     * @return a copy
     */
    public LedgerOptions keptFor(Period period) {
        return new LedgerOptions(level, signer, keys, Objects.requireNonNull(period, "period"), blockSize, gatheredFor);
    }

    /**
     * Sets how many entries are sealed together at most.
     *
     * @param entries 4,096 by default
     * @return a copy
     */
    public LedgerOptions blocksOf(int entries) {
        return new LedgerOptions(level, signer, keys, keptFor, entries, gatheredFor);
    }

    /**
     * Lets entries on uses wait, to be appended together off the thread that ended the use: a use then costs no transaction. Refusals,
     * transfers and changes never wait. What waits is lost when the process is killed; {@link dev.privet.Privet#close} writes it. See
     * {@link GatheringLedger}.
     *
     * @param gatheredFor up to {@link #LONGEST_GATHERING}; zero, the default, for none
     * @return a copy
     */
    public LedgerOptions gatheringUses(Duration gatheredFor) {
        return new LedgerOptions(level, signer, keys, keptFor, blockSize, gatheredFor);
    }
}
