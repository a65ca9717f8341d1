/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.PublicApi;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * Shows that an entry is in a sealed block, to somebody who has nothing but the block's root, or its head, and needs neither the ledger
 * nor Privet for it: the hash of the entry and the hashes beside the way up lead to the root, as in RFC 9162, section 2.1.3. Immutable.
 *
 * @param entry the entry at its position
 * @param block the block, without what tells its other entries apart
 * @param index of the entry among those of the block, from 0
 * @param path the hashes beside the way from the entry to the root, 64 hexadecimal digits each
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record InclusionProof(StoredEntry entry, LedgerBlock block, long index, List<String> path) {

    /** Refuses null and copies the path. */
    public InclusionProof {
        Objects.requireNonNull(entry, "entry");
        block = block.withoutLeaves();
        path = List.copyOf(path);
    }

    static InclusionProof of(StoredEntry entry, LedgerBlock block, LeafHashes leaves, int index) {
        return new InclusionProof(
                entry,
                block,
                index,
                Merkle.path(leaves.hashes(), index).stream().map(Sha256::hex).toList());
    }

    /**
     * Whether the entry, as it stands in this proof, is in the block with a root. Only that root is trusted.
     *
     * @param root 64 hexadecimal digits, from wherever the block's root was kept
     * @return false where the entry, the path or the root is another
     */
    public boolean isUnder(String root) {
        if (!path.stream().allMatch(LedgerBlock::isHash)) {
            return false;
        }
        List<byte[]> beside = path.stream().map(HexFormat.of()::parseHex).toList();
        return Merkle.rootOver(EntryBytes.leaf(entry), index, block.entries(), beside)
                .filter(found -> Sha256.hex(found).equals(root))
                .isPresent();
    }

    /**
     * Whether the entry, as it stands in this proof, is in the block with a head. Only that head is trusted.
     *
     * @param head of the block that the entry is in, from wherever it was kept
     * @return false where the entry, the path or the block is another
     */
    public boolean isIn(LedgerHead head) {
        return block.number() == head.number()
                && block.isAsItWasHashed()
                && block.hash().equals(head.hash())
                && isUnder(block.root());
    }

    /**
     * Writes the proof as JSON.
     *
     * @return one object
     */
    public String toJson() {
        return LedgerJson.write(this);
    }

    /**
     * Reads a proof. Does not judge it.
     *
     * @param json what {@link #toJson()} gave
     * @return the proof
     * @throws PrivacyInputException if it is anything else; the message quotes none of it
     */
    public static InclusionProof fromJson(String json) {
        return LedgerProofJson.read(json);
    }
}
