/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.marking.internal;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells a reason from what is written so that something stands there. Whether a reason is a good one is for people to judge. */
final class Because {

    static final int FEWEST = 3;

    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Words that put a reason off. */
    private static final Set<String> NONE = Set.of(
            "todo", "tbd", "tba", "tbc", "fixme", "xxx", "none", "na", "null", "nil", "later", "because", "reason");

    /** Written without gaps between words, of which each has one or two of the letters. */
    private static final Set<UnicodeScript> WITHOUT_GAPS = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private Because() {}

    /** Whether there are enough words, each counted once: of two letters or more, and none that says nothing. */
    static boolean says(String reason) {
        long withoutGaps = reason.codePoints()
                .filter(letter -> WITHOUT_GAPS.contains(UnicodeScript.of(letter)))
                .distinct()
                .count();
        return withoutGaps >= 2L * FEWEST
                || GAPS.splitAsStream(reason.toLowerCase(Locale.ROOT))
                                .filter(word -> word.codePointCount(0, word.length()) > 1)
                                .filter(word -> !NONE.contains(word))
                                .distinct()
                                .count()
                        >= FEWEST;
    }
}
