/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.scan;

import org.jspecify.annotations.Nullable;

/**
 * An NHS number (England, Wales, Isle of Man), an H&amp;C number (Northern Ireland) or a CHI number (Scotland), from its first digit: ten
 * digits with the check digit right, in one or as {@code 3-3-4}. A CHI number begins with a date of birth and would be found in every
 * hundredth count of seconds, so it is found only with separators, as {@code 3-3-4} or {@code 6-4}.
 */
final class NhsRule implements Rule {

    private static final int DIGITS = 10;
    private static final int MODULUS = 11;
    private static final int DAYS = 31;
    private static final int MONTHS = 12;

    @Override
    public @Nullable Finding at(CharSequence text, int low, int place) {
        int groups = 1;
        int sizes = 0;
        int sum = 0;
        int head = 0;
        int last = 0;
        int size = 0;
        int end = place;
        for (int read = 0; read < DIGITS; read++) {
            long unit = Folded.after(text, end);
            if (read > 0 && Signs.isSeparator(Folded.point(unit))) {
                groups++;
                sizes = sizes * 10 + size;
                size = 0;
                unit = Folded.after(text, Folded.place(unit));
            }
            if (!Signs.isDigit(Folded.point(unit))) {
                return null;
            }
            last = Signs.digit(Folded.point(unit));
            head = read < 4 ? head * 10 + last : head;
            sum += (DIGITS - read) * (read < DIGITS - 1 ? last : 0);
            size++;
            end = Folded.place(unit);
        }
        boolean grouped = groups > 1;
        boolean shaped = !grouped || ((sizes == 33 || sizes == 6) && size == 4);
        int check = (MODULUS - sum % MODULUS) % MODULUS;
        boolean whole = !Signs.isDigit(Folded.point(Folded.after(text, end)))
                && !Signs.isGluedLeft(text, low, place)
                && !Signs.isGluedRight(text, end)
                && !Signs.isFraction(text, low, place)
                && !Signs.hasFraction(text, end);
        return shaped
                        && check == last
                        && isGivenOut(head, grouped)
                        && whole
                        && (grouped || !isOrdinaryNumber(text, low, place))
                        && !Signs.isInUuid(text, low, place)
                ? new Finding(Kind.NHS_NUMBER, place, end)
                : null;
    }

    /** By the first four digits. */
    private static boolean isGivenOut(int head, boolean grouped) {
        int three = head / 10;
        boolean nhs = (three >= 400 && three <= 499) || (three >= 600 && three <= 799);
        boolean northernIreland = three >= 320 && three <= 399;
        boolean test = three == 999;
        int day = head / 100;
        int month = head % 100;
        boolean scotland = grouped && day >= 1 && day <= DAYS && month >= 1 && month <= MONTHS;
        return nhs || northernIreland || test || scotland;
    }

    /** An amount of money, or the number of something that has a name. */
    private static boolean isOrdinaryNumber(CharSequence text, int low, int place) {
        return Signs.isTail(text, low, place)
                || Character.getType(Folded.point(Folded.before(text, low, place))) == Character.CURRENCY_SYMBOL;
    }
}
