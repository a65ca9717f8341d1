/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.scan;

/**
 * Tells by a look at two characters on either side that some digits are no part of anything that is looked for, as most counts, sizes
 * and small ids in a log are: they are fewer than any rule needs, and what follows joins nothing to them. Says so only where it is sure;
 * in every other case the rules are asked.
 */
final class ShortNumber {

    /** No rule is content with fewer digits in one. */
    private static final int TOO_FEW = 7;

    private static final int ASCII = 0x80;
    private static final String ENDS = ",;]}\"'=<>!?|&\n";
    private static final char LAST_SUFFIX = 'D';

    private ShortNumber() {}

    /** Where such digits end; a negative number where it is not sure. */
    static int end(CharSequence text, int low, int place) {
        int length = text.length();
        int end = place;
        while (end < length && Signs.isDigit(text.charAt(end))) {
            end++;
            if (end - place >= TOO_FEW) {
                return -1;
            }
        }
        return end > place && !isJoinedLeft(text, low, place) && isAtAnEnd(text, end) ? end : -1;
    }

    /** Letters may be those of an account, and what is not ASCII may stand for anything. */
    private static boolean isJoinedLeft(CharSequence text, int low, int place) {
        if (place == low) {
            return false;
        }
        char before = text.charAt(place - 1);
        return before >= ASCII || before == '%' || Signs.isLatinLetter(before);
    }

    /** A space joins other digits, and the letter that ends a National Insurance number. */
    private static boolean isAtAnEnd(CharSequence text, int end) {
        if (end == text.length()) {
            return true;
        }
        char next = text.charAt(end);
        if (next != ' ') {
            return ENDS.indexOf(next) >= 0;
        }
        if (end + 1 == text.length()) {
            return true;
        }
        char further = text.charAt(end + 1);
        return ENDS.indexOf(further) >= 0 || (Signs.isLatinLetter(further) && Signs.upper(further) > LAST_SUFFIX);
    }
}
