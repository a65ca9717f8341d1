/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import dev.privet.contract.PublicApi;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sealed stretch of a ledger. It is over every entry whose position is above that of the block before and not above its own last one, the
 * first block over everything up to there. Immutable. Hashes are SHA-256, written as 64 hexadecimal digits.
 *
 * @param number 1 and so on, none left out
 * @param firstPosition of its first entry
 * @param lastPosition of its last entry
 * @param entries how many, one or more
 * @param root the root of the tree of RFC 9162 over its entries
 * @param previous the hash of the block before, or {@link #NONE_BEFORE}
 * @param hash its own hash, over all of the above and the instant
 * @param sealedAt when, to the microsecond
 * @param signature who vouches for the hash, or null where nobody does
 * @param leaves what tells one entry from another, or null once the entries are dropped
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record LedgerBlock(
        long number,
        long firstPosition,
        long lastPosition,
        long entries,
        String root,
        String previous,
        String hash,
        Instant sealedAt,
        @Nullable BlockSignature signature,
        @Nullable LeafHashes leaves) {

    /** What stands for the hash of a block before the first. */
    public static final String NONE_BEFORE = "0".repeat(2 * Sha256.SIZE);

    private static final byte[] FORM = "privet ledger block 1".getBytes(StandardCharsets.US_ASCII);

    /** Refuses null where a value is needed. */
    public LedgerBlock {
        Objects.requireNonNull(root, "root");
        Objects.requireNonNull(previous, "previous");
        Objects.requireNonNull(hash, "hash");
        Objects.requireNonNull(sealedAt, "sealedAt");
    }

    /** Seals entries, in the order of their positions. */
    static LedgerBlock over(
            List<StoredEntry> entries, @Nullable LedgerBlock before, Instant now, @Nullable LedgerSigner signer) {
        LeafHashes leaves = LeafHashes.over(entries);
        LedgerBlock open = new LedgerBlock(
                before == null ? 1 : before.number() + 1,
                entries.get(0).position(),
                entries.get(entries.size() - 1).position(),
                entries.size(),
                Sha256.hex(Merkle.root(leaves.hashes())),
                before == null ? NONE_BEFORE : before.hash(),
                "",
                now.truncatedTo(ChronoUnit.MICROS),
                null,
                leaves);
        String hash = open.hashNow();
        return new LedgerBlock(
                open.number,
                open.firstPosition,
                open.lastPosition,
                open.entries,
                open.root,
                open.previous,
                hash,
                open.sealedAt,
                signer == null ? null : signer.sign(LedgerBlock.statement(hash)),
                leaves);
    }

    /** The hash that a block with this content has. */
    String hashNow() {
        MessageDigest digest = Sha256.digest();
        digest.update(FORM);
        digest.update(ByteBuffer.allocate(5 * Long.BYTES + Integer.BYTES)
                .putLong(number)
                .putLong(firstPosition)
                .putLong(lastPosition)
                .putLong(entries)
                .putLong(sealedAt.getEpochSecond())
                .putInt(sealedAt.getNano())
                .array());
        digest.update(root.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return Sha256.hex(digest.digest(previous.getBytes(StandardCharsets.UTF_8)));
    }

    boolean isAsItWasHashed() {
        return hash.equals(hashNow());
    }

    /** What is signed for a block with that hash. */
    static String statement(String hash) {
        return "privet ledger block " + hash;
    }

    /** The same without what tells its entries apart. */
    LedgerBlock withoutLeaves() {
        return new LedgerBlock(
                number, firstPosition, lastPosition, entries, root, previous, hash, sealedAt, signature, null);
    }

    /**
     * What is to be kept elsewhere, so that nobody can seal the ledger anew.
     *
     * @return number and hash
     */
    public LedgerHead head() {
        return new LedgerHead(number, hash);
    }

    static boolean isHash(String text) {
        return text.length() == NONE_BEFORE.length() && text.chars().allMatch(HexFormat::isHexDigit);
    }
}
