/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/** The standard masks. What does not look like what it should be is not shown at all. */
final class TextMasks {

    private static final int FEWEST_DIGITS = 7;
    private static final int DIGITS_SHOWN = 2;

    private TextMasks() {}

    /** Initials: {@code A••• E•••}; of a single letter, nothing, since that would be all of it. */
    static String name(Object value) {
        StringBuilder masked = new StringBuilder();
        for (String word : value.toString().strip().split("\\s+", -1)) {
            masked.append(masked.isEmpty() ? "" : " ").append(initial(word)).append(Maskers.NOTHING);
        }
        return masked.toString();
    }

    private static String initial(String word) {
        int letters = word.codePointCount(0, word.length());
        return letters < 2 ? "" : new String(Character.toChars(word.codePointAt(0)));
    }

    /** First letter and domain: {@code a•••@example.org}. */
    static String email(Object value) {
        String text = value.toString();
        int at = text.lastIndexOf('@');
        if (at < 1 || at == text.length() - 1) {
            return Maskers.NOTHING;
        }
        return initial(text.substring(0, at)) + Maskers.NOTHING + text.substring(at);
    }

    /** The last two digits: {@code •••63}. */
    static String phone(Object value) {
        String digits = value.toString().replaceAll("\\D", "");
        return digits.length() < FEWEST_DIGITS
                ? Maskers.NOTHING
                : Maskers.NOTHING + digits.substring(digits.length() - DIGITS_SHOWN);
    }

    /** The year alone. */
    static String year(Object value) {
        return value instanceof TemporalAccessor date && date.isSupported(ChronoField.YEAR)
                ? String.valueOf(date.get(ChronoField.YEAR))
                : Maskers.NOTHING;
    }
}
