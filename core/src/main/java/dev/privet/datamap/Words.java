/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Small pieces of English. */
final class Words {

    private Words() {}

    /** One, two and three. */
    static String all(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /** As it would be said: not every period is a number of days. */
    @SuppressWarnings("JavaPeriodGetDays") // The parts are put into words, not added up.
    static String period(Period period) {
        List<String> parts = new ArrayList<>();
        count(parts, period.getYears(), "year");
        count(parts, period.getMonths(), "month");
        count(parts, period.getDays(), "day");
        return all(parts);
    }

    private static void count(List<String> parts, int number, String unit) {
        if (number != 0) {
            parts.add(number + " " + unit + (number == 1 ? "" : "s"));
        }
    }

    /** With a capital in front and a full stop behind. */
    static String sentence(String text) {
        String words = text.strip();
        int first = words.isEmpty() ? 0 : words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(Locale.ROOT)
                + words.substring(first)
                + (words.endsWith(".") ? "" : ".");
    }
}
