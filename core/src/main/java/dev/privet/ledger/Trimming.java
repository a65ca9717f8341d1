/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says of a trimming: the entries of all blocks up to one were dropped, and what the hash of that block is. Signed where
 * blocks are signed, as else whoever can write the table could remove entries by saying so.
 *
 * @param position of the entry
 * @param through the last block without entries
 * @param hash of that block
 * @param signature who vouches for it, or null
 */
record Trimming(
        long position, long through, String hash, @Nullable BlockSignature signature) {

    static final String TYPE = "privet_ledger";

    private static final Pattern DETAIL = Pattern.compile(
            "entries up to block (\\d{1,18}) dropped after [^;]*; sha256 ([0-9a-f]{64})(?:; signed (\\S+) (\\S+))?");

    static LedgerEntry evidence(LedgerBlock through, Period keptFor, Instant at, @Nullable LedgerSigner signer) {
        String detail =
                "entries up to block " + through.number() + " dropped after " + keptFor + "; sha256 " + through.hash();
        if (signer != null) {
            BlockSignature signature = signer.sign(statement(through.number(), through.hash()));
            detail += "; signed " + signature.key() + " " + signature.value();
        }
        return new LedgerEntry(
                UUID.randomUUID(),
                at,
                LedgerEvent.LEDGER_TRIMMED,
                TYPE,
                null,
                null,
                null,
                null,
                through.number(),
                detail);
    }

    /** What an entry says, or nothing where it says nothing that a trimming says. */
    static Optional<Trimming> of(StoredEntry entry) {
        Matcher matcher = DETAIL.matcher(entry.detail() == null ? "" : entry.detail());
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) != entry.count()) {
            return Optional.empty();
        }
        return Optional.of(new Trimming(
                entry.position(),
                entry.count(),
                matcher.group(2),
                matcher.group(3) == null ? null : new BlockSignature(matcher.group(3), matcher.group(4))));
    }

    private static String statement(long through, String hash) {
        return "privet ledger trimmed through " + through + " " + hash;
    }

    /** Whether it speaks of this block as it is, and what it is signed with, if it is, counts. */
    boolean speaksOf(LedgerBlock block, LedgerKeys keys) {
        return block.number() == through
                && block.hash().equals(hash)
                && (keys.isEmpty()
                        || signature == null
                        || keys.fits(signature, statement(through, hash)).orElse(false));
    }

    boolean isSigned() {
        return signature != null;
    }
}
