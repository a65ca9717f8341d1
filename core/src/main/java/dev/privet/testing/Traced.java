/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.testing;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/** A text that was made of another one, and knows for each character where that came from. Immutable. */
final class Traced {

    private final String chars;

    /** For each character where in the original it begins; and where the original ends, behind the last. */
    private final int[] from;

    private Traced(String chars, int[] from) {
        this.chars = chars;
        this.from = from;
    }

    String chars() {
        return chars;
    }

    /** Where in the original the character at a place begins, or for the place behind the last, where the original ends. */
    int from(int place) {
        return from[place];
    }

    /** The original itself. */
    static Traced original(String text) {
        int[] from = new int[text.length() + 1];
        Arrays.setAll(from, place -> place);
        return new Traced(text, from);
    }

    /** What was made of one stretch as a whole. */
    static Traced ofStretch(String text, int start, int end) {
        int[] from = new int[text.length() + 1];
        Arrays.fill(from, start);
        from[text.length()] = end;
        return new Traced(text, from);
    }

    /** Without case, accents, characters of no width, and all blanks as one; a plus is a blank, as forms have it. */
    Traced folded() {
        Writer folded = new Writer(this);
        boolean blank = false;
        for (int place = 0; place < chars.length(); ) {
            int point = chars.codePointAt(place);
            boolean gap = point == '+' || Character.isWhitespace(point) || Character.isSpaceChar(point);
            if (gap) {
                if (!blank) {
                    folded.add(" ", place);
                }
                blank = true;
            } else {
                String plain = plain(point);
                folded.add(plain, place);
                blank = blank && plain.isEmpty();
            }
            place += Character.charCount(point);
        }
        return folded.done();
    }

    private static String plain(int point) {
        if (point < 0x80) {
            return String.valueOf((char) (point >= 'A' && point <= 'Z' ? point + ('a' - 'A') : point));
        }
        String lower = Character.toString(point).toLowerCase(Locale.ROOT).replace("ß", "ss");
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(lower, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Traced::isSeen)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isSeen(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.FORMAT -> false;
            default -> true;
        };
    }

    /** Letters and digits alone; what it is made of is then this text, not the original. */
    Traced squeezed() {
        Writer squeezed = new Writer(original(chars));
        for (int place = 0; place < chars.length(); ) {
            int point = chars.codePointAt(place);
            if (Character.isLetterOrDigit(point)) {
                squeezed.add(Character.toString(point), place);
            }
            place += Character.charCount(point);
        }
        return squeezed.done();
    }

    /** Builds a text out of another one. */
    static final class Writer {

        private final Traced source;
        private final StringBuilder chars;
        private int[] from;

        Writer(Traced source) {
            this.source = source;
            this.chars = new StringBuilder(source.chars().length());
            this.from = new int[source.chars().length() + 1];
        }

        /** Adds what stands for the source's characters from a place on. */
        void add(String text, int place) {
            if (chars.length() + text.length() >= from.length) {
                from = Arrays.copyOf(from, 2 * (chars.length() + text.length()) + 1);
            }
            Arrays.fill(from, chars.length(), chars.length() + text.length(), source.from(place));
            chars.append(text);
        }

        Traced done() {
            int[] places = Arrays.copyOf(from, chars.length() + 1);
            places[chars.length()] = source.from(source.chars().length());
            return new Traced(chars.toString(), places);
        }
    }
}
