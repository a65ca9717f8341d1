/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import dev.privet.contract.PublicApi;
import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;

/**
 * The position and the hash of each entry of a block, as they were when it was sealed: what tells later which entry it is that is not as
 * it was. Immutable.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class LeafHashes {

    private static final int STEP = Long.BYTES + Sha256.SIZE;

    private final byte[] bytes;

    private LeafHashes(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Takes what {@link #bytes()} gave, in whatever state it is by now.
     *
     * @param bytes copied
     * @return the hashes
     */
    public static LeafHashes of(byte[] bytes) {
        return new LeafHashes(bytes.clone());
    }

    static LeafHashes over(List<StoredEntry> entries) {
        ByteBuffer buffer = ByteBuffer.allocate(entries.size() * STEP);
        entries.forEach(entry -> buffer.putLong(entry.position()).put(EntryBytes.leaf(entry)));
        return new LeafHashes(buffer.array());
    }

    /**
     * All of it as bytes, for each entry eight with its position and then 32 with its hash.
     *
     * @return a copy
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * How many there are.
     *
     * @return as many as there are entries, unless somebody changed it
     */
    public int size() {
        return bytes.length / STEP;
    }

    long position(int index) {
        return ByteBuffer.wrap(bytes).getLong(index * STEP);
    }

    byte[] hash(int index) {
        int from = index * STEP + Long.BYTES;
        return Arrays.copyOfRange(bytes, from, from + Sha256.SIZE);
    }

    boolean hasAt(int index, byte[] hash) {
        int from = index * STEP + Long.BYTES;
        return Arrays.equals(bytes, from, from + Sha256.SIZE, hash, 0, hash.length);
    }

    /** The hashes alone, for a tree over them. */
    List<byte[]> hashes() {
        return new AbstractList<>() {
            @Override
            public byte[] get(int index) {
                return hash(index);
            }

            @Override
            public int size() {
                return LeafHashes.this.size();
            }
        };
    }

    /** Whether a tree over them has that root. */
    boolean isUnder(String root) {
        return size() > 0
                && bytes.length % STEP == 0
                && Sha256.hex(Merkle.root(hashes())).equals(root);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LeafHashes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "LeafHashes[" + size() + "]";
    }
}
