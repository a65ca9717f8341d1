/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.scan;

import org.jspecify.annotations.Nullable;

/**
 * A telephone number, from its first digit: international after {@code +} or {@code 00}, otherwise national as the United Kingdom
 * dials. National numbers of other countries have no form that tells them from other numbers.
 */
final class PhoneRule implements Rule {

    @Override
    public @Nullable Finding at(CharSequence text, int low, int place) {
        long before = Folded.before(text, low, place);
        int open = -1;
        if (Folded.point(before) == '(') {
            open = Folded.place(before);
            before = Folded.before(text, low, open);
        }
        if (Folded.point(before) == ' ') {
            long further = Folded.before(text, low, Folded.place(before));
            before = Folded.point(further) == '+' ? further : before;
        }
        int start = place;
        int end = -1;
        if (Folded.point(before) == '+'
                && !Signs.isDigit(Folded.point(Folded.before(text, low, Folded.place(before))))) {
            start = Folded.place(before);
            end = InternationalPhone.end(text, place);
        }
        if (end < 0) {
            end = dialled(text, low, place);
            start = open >= 0 && isBracketedCode(text, place, end) ? open : place;
        }
        return end < 0 || Signs.isInUuid(text, low, place) ? null : new Finding(Kind.PHONE, start, end);
    }

    /** The end of a number as it is dialled, which begins with a zero. */
    private static int dialled(CharSequence text, int low, int place) {
        long first = Folded.after(text, place);
        if (Folded.point(first) != '0' || Signs.isGluedLeft(text, low, place) || Signs.isFraction(text, low, place)) {
            return -1;
        }
        return Folded.point(Folded.after(text, Folded.place(first))) == '0'
                ? InternationalPhone.endAfterZeros(text, low, place)
                : NationalPhone.end(text, low, place);
    }

    /** Whether the bracket before the digits is closed within the number. */
    private static boolean isBracketedCode(CharSequence text, int place, int end) {
        int code = Digits.end(text, place);
        return code < end && Folded.point(Folded.after(text, code)) == ')';
    }
}
