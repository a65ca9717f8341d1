/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MerkleTest {

    private static List<byte[]> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(number -> Merkle.leaf(new byte[] {(byte) number, (byte) (number >> 8)}))
                .toList();
    }

    /** The figures that implementations of RFC 6962 and 9162 are commonly held against. */
    @Test
    void givenLeavesOfWhichTheRootIsKnown_whenATreeIsMade_thenItHasThatRoot() {
        List<byte[]> leaves = new ArrayList<>();
        List<String> roots = new ArrayList<>();
        for (String content : List.of(
                "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")) {
            leaves.add(Merkle.leaf(HexFormat.of().parseHex(content)));
            roots.add(Sha256.hex(Merkle.root(leaves)));
        }

        assertThat(roots)
                .containsExactly(
                        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Property
    void everyPathLeadsToTheRoot(@ForAll @IntRange(min = 1, max = 300) int size, @ForAll @IntRange(max = 299) int any) {
        List<byte[]> leaves = leaves(size);
        int index = any % size;

        assertThat(Merkle.rootOver(leaves.get(index), index, size, Merkle.path(leaves, index)))
                .hasValueSatisfying(root -> assertThat(root).isEqualTo(Merkle.root(leaves)));
    }

    @Property
    void noPathLeadsToTheRootFromElsewhere(
            @ForAll @IntRange(min = 2, max = 300) int size,
            @ForAll @IntRange(max = 299) int any,
            @ForAll @IntRange(min = 1, max = 299) int step) {
        List<byte[]> leaves = leaves(size);
        int index = any % size;
        int other = (index + 1 + step % (size - 1)) % size;
        int wrong = other == index ? (index + 1) % size : other;
        List<byte[]> path = Merkle.path(leaves, index);

        assertThat(Merkle.rootOver(leaves.get(wrong), index, size, path).map(Sha256::hex))
                .isNotEqualTo(Optional.of(Sha256.hex(Merkle.root(leaves))));
        assertThat(Merkle.rootOver(leaves.get(index), wrong, size, path).map(Sha256::hex))
                .isNotEqualTo(Optional.of(Sha256.hex(Merkle.root(leaves))));
    }

    @Property
    void noChangedPathLeadsToTheRoot(
            @ForAll @IntRange(min = 2, max = 300) int size,
            @ForAll @IntRange(max = 299) int any,
            @ForAll @IntRange(max = 9) int at,
            @ForAll @IntRange(max = 255) int bit) {
        List<byte[]> leaves = leaves(size);
        int index = any % size;
        List<byte[]> path = new ArrayList<>(Merkle.path(leaves, index));
        byte[] changed = path.get(at % path.size()).clone();
        changed[bit / 8] ^= (byte) (1 << bit % 8);
        path.set(at % path.size(), changed);

        assertThat(Merkle.rootOver(leaves.get(index), index, size, path).map(Sha256::hex))
                .isNotEqualTo(Optional.of(Sha256.hex(Merkle.root(leaves))));
    }

    @Property
    void aPathThatIsTooShortOrTooLongIsNone(
            @ForAll @IntRange(min = 2, max = 300) int size, @ForAll @IntRange(max = 299) int any) {
        List<byte[]> leaves = leaves(size);
        int index = any % size;
        List<byte[]> path = Merkle.path(leaves, index);
        List<byte[]> longer = new ArrayList<>(path);
        longer.add(leaves.get(0));

        assertThat(Merkle.rootOver(leaves.get(index), index, size, path.subList(0, path.size() - 1)))
                .isEmpty();
        assertThat(Merkle.rootOver(leaves.get(index), index, size, longer)).isEmpty();
        assertThat(Merkle.rootOver(leaves.get(index), size, size, path)).isEmpty();
        assertThat(Merkle.rootOver(leaves.get(index), -1, size, path)).isEmpty();
    }
}
