/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import dev.privet.ledger.LedgerDifference.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One walk over all blocks and their entries, from the first on, with no more than one block's entries in memory. */
final class LedgerVerifier {

    private static final int BLOCKS_AT_ONCE = 8;

    private final SealableLedger ledger;
    private final LedgerKeys keys;
    private final BooleanSupplier stopping;
    private final Map<Long, LedgerHead> heads = new HashMap<>();

    private @Nullable LedgerBlock before;
    private @Nullable Trimming trimming;
    private @Nullable LedgerBlock firstSigned;
    private long entries;

    LedgerVerifier(SealableLedger ledger, LedgerKeys keys, List<LedgerHead> heads, BooleanSupplier stopping) {
        this.ledger = ledger;
        this.keys = keys;
        this.stopping = stopping;
        heads.forEach(head -> this.heads.put(head.number(), head));
    }

    /** Nothing where it was stopped before it knew. */
    Optional<LedgerVerification> verify() {
        Optional<StoredEntry> said = ledger.trimming();
        trimming = said.flatMap(Trimming::of).orElse(null);
        if (said.isPresent() && trimming == null) {
            return Optional.of(new LedgerVerification.Altered(LedgerDifference.at(
                    Kind.TRIMMING_UNPROVED,
                    said.get().count(),
                    said.get().position(),
                    said.get().id(),
                    "the entry says that entries were dropped, and not what such an entry says.")));
        }
        List<LedgerBlock> blocks = ledger.blocks(0, BLOCKS_AT_ONCE);
        while (!blocks.isEmpty()) {
            if (stopping.getAsBoolean()) {
                return Optional.empty();
            }
            for (LedgerBlock block : blocks) {
                Optional<LedgerDifference> difference = difference(block);
                if (difference.isPresent()) {
                    return Optional.of(new LedgerVerification.Altered(difference.get()));
                }
                before = block.withoutLeaves();
            }
            blocks = ledger.blocks(blocks.get(blocks.size() - 1).number(), BLOCKS_AT_ONCE);
        }
        return Optional.of(atTheEnd()
                .<LedgerVerification>map(LedgerVerification.Altered::new)
                .orElseGet(this::intact));
    }

    private LedgerVerification.Intact intact() {
        return new LedgerVerification.Intact(
                number(),
                entries,
                trimming == null ? 0 : trimming.through(),
                Optional.ofNullable(before).map(LedgerBlock::head));
    }

    private long number() {
        return before == null ? 0 : before.number();
    }

    private Optional<LedgerDifference> difference(LedgerBlock block) {
        return ofBlock(block)
                .or(() -> ofSignature(block))
                .or(() -> ofHead(block))
                .or(() -> ofEntries(block));
    }

    private Optional<LedgerDifference> ofBlock(LedgerBlock block) {
        long expected = number() + 1;
        if (block.number() != expected) {
            return Optional.of(LedgerDifference.of(
                    Kind.BLOCK_MISSING, expected, "the block is gone, and block " + block.number() + " is there."));
        }
        if (!block.isAsItWasHashed() || block.entries() < 1 || block.entries() > LedgerOptions.LARGEST_BLOCK) {
            return Optional.of(LedgerDifference.of(
                    Kind.BLOCK_CHANGED, expected, "what the block says is not what its hash was made of."));
        }
        String previous = before == null ? LedgerBlock.NONE_BEFORE : before.hash();
        boolean follows = block.previous().equals(previous)
                && block.firstPosition() <= block.lastPosition()
                && (before == null || before.lastPosition() < block.firstPosition());
        return follows
                ? Optional.empty()
                : Optional.of(LedgerDifference.of(
                        Kind.CHAIN_BROKEN,
                        expected,
                        "it was sealed after another block than that which stands before it now."));
    }

    private Optional<LedgerDifference> ofSignature(LedgerBlock block) {
        BlockSignature signature = block.signature();
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        if (signature == null) {
            return firstSigned != null
                    ? Optional.of(LedgerDifference.of(
                            Kind.SIGNATURE_MISSING, block.number(), "it is not signed, and earlier blocks are."))
                    : Optional.empty();
        }
        firstSigned = firstSigned == null ? block.withoutLeaves() : firstSigned;
        return keys.fits(signature, LedgerBlock.statement(block.hash()))
                .map(fits -> fits
                        ? Optional.<LedgerDifference>empty()
                        : Optional.of(LedgerDifference.of(
                                Kind.SIGNATURE_WRONG, block.number(), "its signature is none for this block.")))
                .orElseGet(() -> Optional.of(LedgerDifference.keyUnknown(block.number(), signature.key())));
    }

    private Optional<LedgerDifference> ofHead(LedgerBlock block) {
        LedgerHead kept = heads.remove(block.number());
        return kept == null || kept.hash().equals(block.hash())
                ? Optional.empty()
                : Optional.of(LedgerDifference.of(
                        Kind.HEAD_LOST, block.number(), "it is another block than that whose head was kept."));
    }

    /** What only shows once all blocks were seen. */
    private Optional<LedgerDifference> atTheEnd() {
        Optional<LedgerHead> lost = heads.values().stream().min((a, b) -> Long.compare(a.number(), b.number()));
        if (lost.isPresent()) {
            return Optional.of(LedgerDifference.of(
                    Kind.HEAD_LOST, lost.get().number(), "its head was kept, and the ledger ends before it."));
        }
        if (trimming != null && (trimming.through() > number() || isUnsignedAmongSigned(trimming))) {
            return Optional.of(unproved());
        }
        return before == null || keys.isEmpty() || firstSigned != null
                ? Optional.empty()
                : Optional.of(LedgerDifference.of(
                        Kind.SIGNATURE_MISSING, number(), "neither it nor any block before it is signed."));
    }

    /** Else whoever can write the table, and has no key, could remove entries by saying so. */
    private boolean isUnsignedAmongSigned(Trimming said) {
        return firstSigned != null && !said.isSigned() && said.position() > firstSigned.lastPosition();
    }

    private LedgerDifference unproved() {
        return LedgerDifference.of(
                Kind.TRIMMING_UNPROVED,
                trimming == null ? 0 : trimming.through(),
                "an entry says that entries up to this block were dropped, and nothing vouches for it.");
    }

    private Optional<LedgerDifference> ofEntries(LedgerBlock block) {
        long after = before == null ? Long.MIN_VALUE : before.lastPosition();
        if (trimming != null && block.number() <= trimming.through()) {
            return ofTrimmed(block, after, trimming);
        }
        List<StoredEntry> there = ledger.entries(after, block.lastPosition(), Math.toIntExact(block.entries()) + 1);
        LeafHashes now = LeafHashes.over(there);
        LeafHashes sealed = block.leaves();
        if (now.isUnder(block.root()) && there.size() == block.entries()) {
            entries += there.size();
            return sealed != null && now.equals(sealed)
                    ? Optional.empty()
                    : Optional.of(LedgerDifference.of(
                            Kind.BLOCK_CHANGED,
                            block.number(),
                            "its entries are as they were sealed, and what it kept of their hashes is not."));
        }
        return Optional.of(
                sealed != null && sealed.isUnder(block.root())
                        ? new EntryDifference(block, sealed, there).first()
                        : LedgerDifference.of(
                                Kind.BLOCK_CHANGED,
                                block.number(),
                                "its entries are not as they were sealed, and what it kept of their hashes is not either,"
                                        + " so which entry it is cannot be told."));
    }

    private Optional<LedgerDifference> ofTrimmed(LedgerBlock block, long after, Trimming said) {
        if (block.number() == said.through() && !said.speaksOf(block, keys)) {
            return Optional.of(unproved());
        }
        return ledger.entries(after, block.lastPosition(), 1).stream()
                .findFirst()
                .map(entry -> LedgerDifference.at(
                        Kind.INSERTED,
                        block.number(),
                        entry.position(),
                        entry.id(),
                        "an entry stands here where all were dropped."));
    }
}
