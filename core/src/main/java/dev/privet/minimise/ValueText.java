/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The text of a value that is text or a whole number. Anything else prints in ways that no mask was made for, and a text of which
 * nobody would expect a mask to show a part is not looked at: however long it is, that costs nothing.
 */
final class ValueText {

    /** Longer than any name, address or number that people have. */
    static final int MOST_UNITS = 512;

    private static final int MOST_BITS = 256;

    private ValueText() {}

    /** The text without white space around it; empty where there is none to show a part of. */
    static String of(Object value) {
        if (value instanceof CharSequence text) {
            return text.length() > MOST_UNITS ? "" : text.toString().strip();
        }
        if (value instanceof char[] letters) {
            return letters.length > MOST_UNITS ? "" : String.valueOf(letters).strip();
        }
        return value instanceof Number number ? digits(number) : "";
    }

    /** A number that stands for something is whole and not negative; a fraction prints with digits that are none of it. */
    private static String digits(Number number) {
        if (number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte) {
            return number.longValue() < 0 ? "" : number.toString();
        }
        if (number instanceof BigDecimal decimal) {
            return decimal.scale() == 0 ? digits(decimal.unscaledValue()) : "";
        }
        return number instanceof BigInteger integer && integer.signum() >= 0 && integer.bitLength() <= MOST_BITS
                ? integer.toString()
                : "";
    }

    static boolean isDigit(char unit) {
        return unit >= '0' && unit <= '9';
    }

    static boolean isLetter(char unit) {
        return (unit >= 'A' && unit <= 'Z') || (unit >= 'a' && unit <= 'z');
    }

    /** The letters and digits of a text in which only spaces and hyphens stand between them; empty if anything else does. */
    static String compact(String text) {
        StringBuilder compact = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (isDigit(unit) || isLetter(unit)) {
                compact.append(unit);
            } else if (unit != ' ' && unit != '-') {
                return "";
            }
        }
        return compact.toString();
    }
}
