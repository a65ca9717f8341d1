/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.letter.internal;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Turns names of code into words that a person reads without knowing that there is code. */
public final class Words {

    private Words() {}

    /**
     * {@code billingAddress} becomes {@code Billing address}, and so does {@code billing.address}.
     *
     * @param camelCase a name of code
     * @return words that begin with a capital
     */
    public static String of(String camelCase) {
        String spaced = camelCase
                .replace('_', ' ')
                .replace('.', ' ')
                .replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .toLowerCase(Locale.ROOT)
                .strip();
        return spaced.isEmpty() ? camelCase : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }

    /**
     * {@code P1Y6M} becomes {@code 1 year and 6 months}.
     *
     * @param period a period by the calendar
     * @return its parts in words
     */
    public static String of(Period period) {
        List<String> parts = new ArrayList<>();
        part(parts, period.getYears(), "year");
        part(parts, period.getMonths(), "month");
        part(parts, period.getDays(), "day");
        return String.join(" and ", parts);
    }

    private static void part(List<String> parts, int number, String unit) {
        if (number != 0) {
            parts.add(number + " " + unit + (number == 1 ? "" : "s"));
        }
    }

    /**
     * Begins with a capital.
     *
     * @param sentence words
     * @return the same words
     */
    public static String upperFirst(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /**
     * Begins with a small letter.
     *
     * @param sentence words
     * @return the same words
     */
    public static String lowerFirst(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
