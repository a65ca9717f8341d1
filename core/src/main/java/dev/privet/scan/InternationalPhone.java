/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.scan;

/**
 * A number in international form: country code and number of 8 to 15 digits (ITU-T E.164), in groups of any size; exactly as many as
 * there are after 44 and 1. A zero in brackets is not dialled from abroad and does not count.
 */
final class InternationalPhone {

    private static final int FEWEST = 8;
    private static final int FEWEST_AFTER_ZEROS = 10;
    private static final int MOST = 15;
    private static final int LONGEST_CODE = 3;
    private static final int SURE_WITHOUT_SEPARATORS = 10;
    private static final int SURE_WITHIN_WORDS = 11;
    private static final int UNITED_KINGDOM = 44;

    private InternationalPhone() {}

    static int end(CharSequence text, int place) {
        return end(text, place, 0);
    }

    /**
     * After {@code 00}, which also begins what is padded with zeros: with separators, or a number of Europe (codes 3 and 4) that does
     * not hang on a name. The zeros and the code stand together, since lists of bytes do not.
     */
    static int endAfterZeros(CharSequence text, int low, int place) {
        int end = end(text, place, 2);
        int whole = Digits.end(text, place);
        long code = Folded.after(text, Digits.skip(text, place, 2));
        boolean european = Folded.point(code) == '3' || Folded.point(code) == '4';
        boolean sure = end == whole ? european && !Signs.isTail(text, low, place) : Digits.skip(text, place, 2) < whole;
        return sure ? end : -1;
    }

    private static int end(CharSequence text, int first, int zeros) {
        int best = -1;
        int count = -zeros;
        int code = 0;
        int place = first;
        for (int group = 1; ; group++) {
            int start = place;
            long unit = Folded.after(text, place);
            while (Signs.isDigit(Folded.point(unit))) {
                int digit = Signs.digit(Folded.point(unit));
                if (count == 0 && digit == 0) {
                    return -1;
                }
                code = count >= 0 && count < 2 ? code * 10 + digit : code;
                count++;
                if (count > MOST + 1) {
                    return best;
                }
                place = Folded.place(unit);
                unit = Folded.after(text, place);
            }
            count -= isBracketedZero(text, first, start, place) ? 1 : 0;
            if (count > MOST) {
                return best;
            }
            boolean alone = group == 1;
            boolean small = alone && count > LONGEST_CODE && count < SURE_WITHOUT_SEPARATORS;
            if (small && Signs.hasFraction(text, place)) {
                return -1;
            }
            if (isComplete(code, count, zeros) && isWhole(text, place, alone, count)) {
                best = place;
                if (alone && count >= SURE_WITHOUT_SEPARATORS) {
                    return best;
                }
            }
            place = PhoneGroups.next(text, place);
            if (place < 0) {
                return best;
            }
        }
    }

    private static boolean isComplete(int code, int count, int zeros) {
        if (code == UNITED_KINGDOM) {
            return count == 11 || count == 12;
        }
        return code / 10 == 1 ? count == 11 : count >= (zeros == 0 ? FEWEST : FEWEST_AFTER_ZEROS);
    }

    private static boolean isWhole(CharSequence text, int end, boolean alone, int count) {
        return (alone && count >= SURE_WITHIN_WORDS) || !PhoneGroups.isWithinWord(text, end);
    }

    private static boolean isBracketedZero(CharSequence text, int low, int start, int end) {
        return Folded.point(Folded.after(text, start)) == '0'
                && Folded.place(Folded.after(text, start)) == end
                && Folded.point(Folded.before(text, low, start)) == '('
                && Folded.point(Folded.after(text, end)) == ')';
    }
}
