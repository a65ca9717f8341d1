/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.scan;

import org.jspecify.annotations.Nullable;

/**
 * A National Insurance number, from its first digit: two letters that begin a word, six digits, a letter from A to D that ends the
 * word, with or without single separators. Prefixes that are never given out are none, so the usual sample {@code QQ 12 34 56 C} is
 * not found; nor is a number without its suffix, which looks like any code.
 */
final class NationalInsuranceRule implements Rule {

    private static final int DIGITS = 6;
    private static final String NEVER = "DFIQUV";
    private static final String NEVER_SECOND = NEVER + "O";

    @Override
    public @Nullable Finding at(CharSequence text, int low, int place) {
        long second = Folded.before(text, low, place);
        if (Signs.isSeparator(Folded.point(second))) {
            second = Folded.before(text, low, Folded.place(second));
        }
        if (!Signs.isLatinLetter(Folded.point(second))) {
            return null;
        }
        long first = Folded.before(text, low, Folded.place(second));
        int start = Folded.place(first);
        if (!Signs.isLatinLetter(Folded.point(first))
                || !isGivenOut(Signs.upper(Folded.point(first)), Signs.upper(Folded.point(second)))
                || Signs.isGluedLeft(text, low, start)) {
            return null;
        }
        int end = end(text, place);
        return end < 0 || Signs.isInUuid(text, low, start)
                ? null
                : new Finding(Kind.UK_NATIONAL_INSURANCE_NUMBER, start, end);
    }

    private static boolean isGivenOut(int first, int second) {
        return NEVER.indexOf(first) < 0
                && NEVER_SECOND.indexOf(second) < 0
                && !switch (first) {
                    case 'B' -> second == 'G';
                    case 'G' -> second == 'B';
                    case 'K' -> second == 'N';
                    case 'N' -> second == 'K' || second == 'T';
                    case 'T' -> second == 'N';
                    case 'Z' -> second == 'Z';
                    default -> false;
                };
    }

    private static int end(CharSequence text, int digits) {
        int end = digits;
        for (int read = 0; read <= DIGITS; read++) {
            long unit = Folded.after(text, end);
            if (Signs.isSeparator(Folded.point(unit))) {
                unit = Folded.after(text, Folded.place(unit));
            }
            int point = Folded.point(unit);
            boolean fits =
                    read < DIGITS ? Signs.isDigit(point) : Signs.isLatinLetter(point) && Signs.upper(point) <= 'D';
            if (!fits) {
                return -1;
            }
            end = Folded.place(unit);
        }
        return Signs.isGluedRight(text, end) ? -1 : end;
    }
}
