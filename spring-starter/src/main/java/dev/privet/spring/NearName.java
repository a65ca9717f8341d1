/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the name that was probably meant. */
final class NearName {

    private static final int LETTERS_FOR_ONE_SLIP = 4;
    private static final int MOST_NAMES = 12;

    private NearName() {}

    /** The known name that differs in the fewest letters, where those are few for its length. Case and hyphens make no difference. */
    static Optional<String> of(String written, Collection<String> known) {
        return known.stream()
                .filter(name -> slips(written, name) <= Math.max(2, written.length() / LETTERS_FOR_ONE_SLIP))
                .min(Comparator.comparingInt((String name) -> slips(written, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The near name and the others, for a sentence that goes on from "write". */
    static String among(String written, Collection<String> known) {
        List<String> names = new ArrayList<>(new TreeSet<>(known));
        String all = names.isEmpty()
                ? "none, as there is none"
                : (names.size() == 1 ? "" : "one of ")
                        + String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMES)))
                        + (names.size() > MOST_NAMES ? ", …" : "");
        return of(written, known)
                .map(near -> names.size() == 1 ? near : near + ", or " + all)
                .orElse(all);
    }

    /** How many letters have to be added, taken away, changed or swapped with the next. */
    static int slips(String written, String known) {
        String one = plain(written);
        String other = plain(known);
        int[][] slips = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                slips[i][j] = i == 0 || j == 0 ? i + j : fewest(slips, one, other, i, j);
            }
        }
        return slips[one.length()][other.length()];
    }

    private static int fewest(int[][] slips, String one, String other, int i, int j) {
        int changed = slips[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int fewest = Math.min(changed, 1 + Math.min(slips[i - 1][j], slips[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(fewest, slips[i - 2][j - 2] + 1) : fewest;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }
}
