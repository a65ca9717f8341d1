/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The standard masks of what people call themselves. What does not look like what it should be is not shown at all. */
final class TextMasks {

    private static final int MOST_WORDS = 6;
    private static final int MOST_UNITS_SHOWN = 4;

    /** No accent that is combined with the letter before it comes before this one. */
    private static final char FIRST_COMBINING = '\u0300';

    /** One character as people see it, with the accents that are combined with it. */
    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    private TextMasks() {}

    /**
     * Initials: {@code A••• E•••}; of a single letter, nothing, since that would be all of it. Of a text too long for a name,
     * nothing, since its many initials would say too much.
     */
    static String name(Object value) {
        String text = ValueText.of(value);
        StringBuilder masked = new StringBuilder();
        int words = 0;
        int start = 0;
        while (start < text.length()) {
            int end = endOfWord(text, start);
            if (++words > MOST_WORDS) {
                return Maskers.NOTHING;
            }
            masked.append(words == 1 ? "" : " ")
                    .append(initial(text, start, end))
                    .append(Maskers.NOTHING);
            start = startOfWord(text, end);
        }
        return words == 0 ? Maskers.NOTHING : masked.toString();
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length() && !isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int startOfWord(String text, int end) {
        int start = end;
        while (start < text.length() && isSpace(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private static boolean isSpace(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
    }

    private static String initial(String text, int start, int end) {
        if (start >= end) {
            return "";
        }
        int first = text.codePointAt(start);
        int next = start + Character.charCount(first);
        if (next >= end || !Character.isLetter(first)) {
            return "";
        }
        // The common case is cheap: nothing is combined with a Latin letter that another Latin character follows.
        return first < FIRST_COMBINING && text.charAt(next) < FIRST_COMBINING
                ? text.substring(start, next)
                : grapheme(text.substring(start, end));
    }

    private static String grapheme(String word) {
        Matcher characters = GRAPHEME.matcher(word);
        if (!characters.find()) {
            return "";
        }
        String first = characters.group();
        return first.length() > MOST_UNITS_SHOWN || !characters.find() ? "" : first;
    }

    /** First letter and domain: {@code a•••@example.org}. */
    static String email(Object value) {
        String text = ValueText.of(value);
        int at = text.lastIndexOf('@');
        return at < 1 || !isDomain(text, at + 1)
                ? Maskers.NOTHING
                : initial(text, 0, at) + Maskers.NOTHING + text.substring(at);
    }

    /** Labels of letters, digits and hyphens, at least two, the last of which begins with a letter and is no single one. */
    private static boolean isDomain(String text, int start) {
        int labels = 0;
        int label = start;
        for (int i = start; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == '.') {
                if (i == label) {
                    return false;
                }
                labels++;
                label = i + 1;
            } else if (!isOfALabel(unit) || (i == start && !Character.isLetterOrDigit(unit))) {
                return false;
            }
        }
        return labels > 0 && text.length() - label > 1 && Character.isLetter(text.charAt(label));
    }

    /** Letters outside of the first plane are none of a domain that a person has. */
    private static boolean isOfALabel(char unit) {
        if (unit < FIRST_COMBINING) {
            return ValueText.isLetter(unit) || ValueText.isDigit(unit) || unit == '-' || Character.isLetter(unit);
        }
        int kind = Character.getType(unit);
        return Character.isLetterOrDigit(unit)
                || kind == Character.NON_SPACING_MARK
                || kind == Character.COMBINING_SPACING_MARK;
    }
}
