/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.scan;

import org.jspecify.annotations.Nullable;

/**
 * An international bank account number, from the first of its check digits: two letters that begin a word and name a country of the
 * register, then as many letters and digits as that country's have, with the check digits right. Single separators may stand anywhere
 * after the check digits, and a word may follow without one.
 */
final class IbanRule implements Rule {

    private static final int MODULUS = 97;
    private static final int HEAD = 4;

    private final IbanLengths lengths;

    IbanRule(IbanLengths lengths) {
        this.lengths = lengths;
    }

    @Override
    public @Nullable Finding at(CharSequence text, int low, int place) {
        long second = Folded.before(text, low, place);
        if (!Signs.isLatinLetter(Folded.point(second))) {
            return null;
        }
        long first = Folded.before(text, low, Folded.place(second));
        int start = Folded.place(first);
        if (!Signs.isLatinLetter(Folded.point(first)) || Signs.isGluedLeft(text, low, start)) {
            return null;
        }
        int one = Signs.upper(Folded.point(first));
        int two = Signs.upper(Folded.point(second));
        int length = lengths.of(one, two);
        int end = length == 0 ? -1 : end(text, place, length - HEAD, one, two);
        return end < 0 || Signs.isInUuid(text, low, start) ? null : new Finding(Kind.IBAN, start, end);
    }

    private static int end(CharSequence text, int checkDigits, int length, int one, int two) {
        long first = Folded.after(text, checkDigits);
        long second = Folded.after(text, Folded.place(first));
        if (!Signs.isDigit(Folded.point(second))) {
            return -1;
        }
        int rest = 0;
        int end = Folded.place(second);
        for (int read = 0; read < length; read++) {
            long unit = Folded.after(text, end);
            if (Signs.isSeparator(Folded.point(unit))) {
                unit = Folded.after(text, Folded.place(unit));
            }
            int point = Folded.point(unit);
            if (!Signs.isDigit(point) && !Signs.isLatinLetter(point)) {
                return -1;
            }
            rest = append(rest, point);
            end = Folded.place(unit);
        }
        rest = append(append(rest, one), two);
        rest = append(append(rest, Folded.point(first)), Folded.point(second));
        return rest == 1 ? end : -1;
    }

    /** The remainder with one more character at its right; a letter is two digits, A being 10. */
    private static int append(int rest, int point) {
        return Signs.isDigit(point)
                ? (rest * 10 + Signs.digit(point)) % MODULUS
                : (rest * 100 + Signs.upper(point) - 'A' + 10) % MODULUS;
    }
}
