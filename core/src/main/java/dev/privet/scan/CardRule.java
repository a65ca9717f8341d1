/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.scan;

import org.jspecify.annotations.Nullable;

/**
 * The number of a payment card, from its first digit: without separators, or in fours ({@code 4-4-4-4}, and what is left over), or
 * {@code 4-6-4} and {@code 4-6-5}. Groups of other sizes are not joined, since every list of numbers would then hold a card. Without
 * separators a word may touch a long one; the fraction of a number is none.
 */
final class CardRule implements Rule {

    private static final int PREFIX = 4;
    private static final int GROUP = 4;
    private static final int MIDDLE_GROUP = 6;
    private static final int SURE_WITHIN_WORDS = 15;

    private final CardRanges ranges;

    CardRule(CardRanges ranges) {
        this.ranges = ranges;
    }

    @Override
    public @Nullable Finding at(CharSequence text, int low, int place) {
        int end = end(text, low, place);
        return end < 0 || Signs.isFraction(text, low, place) || Signs.isInUuid(text, low, place)
                ? null
                : new Finding(Kind.PAYMENT_CARD, place, end);
    }

    /** The end of the longest that fits, or a negative number. */
    private int end(CharSequence text, int low, int start) {
        int best = -1;
        int count = 0;
        int prefix = 0;
        int even = 0;
        int odd = 0;
        boolean fours = true;
        boolean middle = false;
        int place = start;
        for (int group = 1; ; group++) {
            int size = 0;
            long unit = Folded.after(text, place);
            while (Signs.isDigit(Folded.point(unit))) {
                int digit = Signs.digit(Folded.point(unit));
                // Which digits count double depends on how many follow, so both sums are kept.
                even += count % 2 == 0 ? doubled(digit) : digit;
                odd += count % 2 == 0 ? digit : doubled(digit);
                prefix = count < PREFIX ? prefix * 10 + digit : prefix;
                count++;
                size++;
                if (count > CardRanges.LONGEST || (count == PREFIX && !ranges.knows(prefix))) {
                    return best;
                }
                place = Folded.place(unit);
                unit = Folded.after(text, place);
            }
            boolean shaped = group == 1
                    || (fours && size <= GROUP)
                    || (middle && group == 3 && (size == GROUP || size == GROUP + 1));
            int sum = count % 2 == 0 ? even : odd;
            if (shaped
                    && sum % 10 == 0
                    && ranges.allows(prefix, count)
                    && isWhole(text, low, start, place, group, count)) {
                best = place;
            }
            middle = fours && group == 2 && size == MIDDLE_GROUP;
            fours &= size == GROUP;
            if (!fours && !middle) {
                return best;
            }
            if (!isBetweenGroups(Folded.point(unit))) {
                return best;
            }
            place = Folded.place(unit);
            if (!Signs.isDigit(Folded.point(Folded.after(text, place)))) {
                return best;
            }
        }
    }

    private static int doubled(int digit) {
        return digit < 5 ? digit * 2 : digit * 2 - 9;
    }

    private static boolean isBetweenGroups(int point) {
        return Signs.isSeparator(point) || point == '.';
    }

    private static boolean isWhole(CharSequence text, int low, int start, int end, int groups, int count) {
        boolean alone = groups == 1;
        if (alone && Signs.hasFraction(text, end)) {
            return false;
        }
        boolean gluedLeft = Signs.isGluedLeft(text, low, start);
        if (alone && count >= SURE_WITHIN_WORDS) {
            return !gluedLeft || isAfterWord(text, low, start);
        }
        return !gluedLeft && !Signs.isGluedRight(text, end);
    }

    /** A single letter may be the end of another number. */
    private static boolean isAfterWord(CharSequence text, int low, int start) {
        long letter = Folded.before(text, low, start);
        return Signs.isLetter(Folded.point(Folded.before(text, low, Folded.place(letter))));
    }
}
