/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.scan;

import dev.privet.fact.FactTable;

/** Which prefixes the cards of the networks bear, and how many digits go with each: the register {@code card-ranges.txt}. */
final class CardRanges {

    static final int LONGEST = 19;

    private static final int SHORTEST = 12;
    private static final int PREFIXES = 10_000;

    /** For each first four digits a bit for each length that occurs, the lowest for the shortest. */
    private final byte[] lengths = new byte[PREFIXES];

    private CardRanges() {}

    static CardRanges shipped() {
        CardRanges ranges = new CardRanges();
        FactTable.read(CardRanges.class, "card-ranges.txt").rows().forEach(ranges::add);
        return ranges;
    }

    private void add(FactTable.Row row) {
        int first = Integer.parseInt((row.text("first") + "000").substring(0, 4));
        int last = Integer.parseInt((row.text("last") + "999").substring(0, 4));
        int shortest = Integer.parseInt(row.text("shortest"));
        int longest = Integer.parseInt(row.text("longest"));
        for (int prefix = first; prefix <= last; prefix++) {
            for (int length = shortest; length <= longest; length++) {
                lengths[prefix] |= (byte) (1 << (length - SHORTEST));
            }
        }
    }

    boolean knows(int prefix) {
        return lengths[prefix] != 0;
    }

    boolean allows(int prefix, int length) {
        return length >= SHORTEST && length <= LONGEST && (lengths[prefix] >> (length - SHORTEST) & 1) == 1;
    }
}
