/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.contract.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody probably meant to write. */
public final class Nearest {

    private static final int LETTERS_FOR_ONE_SLIP = 3;

    private Nearest() {}

    /**
     * The word that takes the fewest slips of the pen, where those are few for a word of that length.
     *
     * @param written what was written
     * @param known the words that can be meant
     * @return one of them, or nothing where none is near
     */
    public static Optional<String> of(String written, Collection<String> known) {
        return known.stream()
                .filter(word -> slips(written, word) <= Math.max(1, written.length() / LETTERS_FOR_ONE_SLIP))
                .min(Comparator.comparingInt((String word) -> slips(written, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /**
     * How many letters have to be added, taken away or changed.
     *
     * @param one a word
     * @param other another one
     * @return the number, from 0
     */
    public static int slips(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
