/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tree of hashes of RFC 9162, section 2.1, over SHA-256: leaves and nodes are hashed with different prefixes, so that neither can
 * pass for the other, and the left half is the largest power of two.
 */
final class Merkle {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private Merkle() {}

    static byte[] leaf(byte[] content) {
        MessageDigest digest = Sha256.digest();
        digest.update(LEAF);
        return digest.digest(content);
    }

    /** The root over one leaf or more. */
    static byte[] root(List<byte[]> leaves) {
        return root(leaves, Sha256.digest());
    }

    private static byte[] root(List<byte[]> leaves, MessageDigest digest) {
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int left = leftOf(leaves.size());
        return node(root(leaves.subList(0, left), digest), root(leaves.subList(left, leaves.size()), digest), digest);
    }

    private static byte[] node(byte[] left, byte[] right, MessageDigest digest) {
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    /** The largest power of two below a size of two or more. */
    private static int leftOf(int size) {
        return Integer.highestOneBit(size - 1);
    }

    /** What leads from a leaf to the root: the hashes beside the way, from the leaf upwards. */
    static List<byte[]> path(List<byte[]> leaves, int index) {
        List<byte[]> path = new ArrayList<>();
        collect(leaves, index, path);
        return path;
    }

    private static void collect(List<byte[]> leaves, int index, List<byte[]> path) {
        if (leaves.size() == 1) {
            return;
        }
        int left = leftOf(leaves.size());
        List<byte[]> first = leaves.subList(0, left);
        List<byte[]> second = leaves.subList(left, leaves.size());
        if (index < left) {
            collect(first, index, path);
            path.add(root(second));
        } else {
            collect(second, index - left, path);
            path.add(root(first));
        }
    }

    /** The root to which a path leads, or nothing where a tree of that size has no such path. */
    static Optional<byte[]> rootOver(byte[] leaf, long index, long size, List<byte[]> path) {
        if (index < 0 || index >= size) {
            return Optional.empty();
        }
        MessageDigest digest = Sha256.digest();
        long at = index;
        long last = size - 1;
        byte[] hash = leaf;
        for (byte[] beside : path) {
            if (last == 0) {
                return Optional.empty();
            }
            if ((at & 1) == 1 || at == last) {
                hash = node(beside, hash, digest);
                // The last node of a level may have stood there alone on levels below.
                int alone = at == 0 ? 0 : Long.numberOfTrailingZeros(at);
                at >>= alone;
                last >>= alone;
            } else {
                hash = node(hash, beside, digest);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 ? Optional.of(hash) : Optional.empty();
    }
}
