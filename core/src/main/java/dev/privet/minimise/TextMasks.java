/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The standard masks. What does not look like what it should be is not shown at all. */
final class TextMasks {

    private static final int FEWEST_DIGITS = 7;
    private static final int DIGITS_SHOWN = 2;
    private static final int MOST_WORDS = 6;
    private static final int MOST_UNITS_SHOWN = 4;

    /** One character as people see it, with the accents that are combined with it. */
    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    private static final Pattern DOMAIN =
            Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{M}\\p{N}-]*\\.)+[\\p{L}][\\p{L}\\p{M}\\p{N}-]+");

    private TextMasks() {}

    /**
     * Initials: {@code A••• E•••}; of a single letter, nothing, since that would be all of it. Of a text too long for a name,
     * nothing, since its many initials would say too much.
     */
    static String name(Object value) {
        String[] words = text(value).strip().split("\\s+", -1);
        if (words.length > MOST_WORDS) {
            return Maskers.NOTHING;
        }
        return Arrays.stream(words).map(word -> initial(word) + Maskers.NOTHING).collect(Collectors.joining(" "));
    }

    private static String initial(String word) {
        Matcher characters = GRAPHEME.matcher(word);
        if (!characters.find() || !Character.isLetter(word.codePointAt(0))) {
            return "";
        }
        String first = characters.group();
        return first.length() > MOST_UNITS_SHOWN || !characters.find() ? "" : first;
    }

    /** First letter and domain: {@code a•••@example.org}. */
    static String email(Object value) {
        String text = text(value).strip();
        int at = text.lastIndexOf('@');
        String domain = text.substring(at + 1);
        if (at < 1 || !DOMAIN.matcher(domain).matches()) {
            return Maskers.NOTHING;
        }
        return initial(text.substring(0, at)) + Maskers.NOTHING + "@" + domain;
    }

    /** The last two digits: {@code •••63}. */
    static String phone(Object value) {
        String digits = text(value).replaceAll("\\D", "");
        return digits.length() < FEWEST_DIGITS
                ? Maskers.NOTHING
                : Maskers.NOTHING + digits.substring(digits.length() - DIGITS_SHOWN);
    }

    /** The year alone, of a value that says more than a year. */
    static String year(Object value) {
        return value instanceof TemporalAccessor date
                        && date.isSupported(ChronoField.YEAR)
                        && date.isSupported(ChronoField.MONTH_OF_YEAR)
                ? String.valueOf(date.get(ChronoField.YEAR))
                : Maskers.NOTHING;
    }

    /** A list or an object prints in ways that no mask was made for. */
    private static String text(Object value) {
        return value instanceof CharSequence || value instanceof Number ? value.toString() : "";
    }
}
