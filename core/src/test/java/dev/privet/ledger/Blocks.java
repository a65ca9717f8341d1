/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Blocks that say something else. */
final class Blocks {

    private Blocks() {}

    /** With the same hash, whatever else changed. */
    static LedgerBlock with(LedgerBlock block, String root, Instant sealedAt, @Nullable LeafHashes leaves) {
        return new LedgerBlock(
                block.number(),
                block.firstPosition(),
                block.lastPosition(),
                block.entries(),
                root,
                block.previous(),
                block.hash(),
                sealedAt,
                block.signature(),
                leaves);
    }

    static LedgerBlock signed(LedgerBlock block, @Nullable BlockSignature signature) {
        return new LedgerBlock(
                block.number(),
                block.firstPosition(),
                block.lastPosition(),
                block.entries(),
                block.root(),
                block.previous(),
                block.hash(),
                block.sealedAt(),
                signature,
                block.leaves());
    }
}
