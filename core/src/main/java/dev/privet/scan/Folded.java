/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.scan;

/**
 * Reads a text as the rules see it, one character at a time and in either direction: digits of every script, full-width forms,
 * exotic spaces and hyphens as their ASCII counterparts, what a URL encodes as what it stands for, and nothing of what has no width.
 * So a value cannot hide behind an odd way of writing it. Answers are packed into a long, since nothing may be allocated.
 */
final class Folded {

    /** Where no character is left. */
    static final int NONE = 0;

    private static final int IGNORED = -1;
    private static final int ASCII = 0x80;
    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_SHIFT = 0xFEE0;
    private static final int JOINER = 0x034F;
    private static final int MINUS = 0x2212;
    private static final int SMALL_AT = 0xFE6B;
    private static final int SMALL_PLUS = 0xFE62;
    private static final int IDEOGRAPHIC_STOP = 0x3002;
    private static final int HALF_WIDTH_STOP = 0xFF61;
    private static final int ESCAPE_LENGTH = 3;
    private static final int HEX = 16;

    /** Stands for a byte of an encoded character outside ASCII: some letter. */
    private static final int ENCODED_LETTER = 0xAA;

    private Folded() {}

    /** The character of an answer. */
    static int point(long unit) {
        return (int) unit;
    }

    /** Where it ends, read forwards; where it begins, read backwards. */
    static int place(long unit) {
        return (int) (unit >>> Integer.SIZE);
    }

    /** The next character at or after a place. */
    static long after(CharSequence text, int from) {
        int place = from;
        while (place < text.length()) {
            long unit = at(text, place);
            if (point(unit) != IGNORED) {
                return unit;
            }
            place = place(unit);
        }
        return unit(NONE, place);
    }

    /** The character before a place, but none before {@code low}. */
    static long before(CharSequence text, int low, int from) {
        int place = from;
        while (place > low) {
            int start = startOf(text, low, place);
            long unit = at(text, start);
            if (point(unit) != IGNORED) {
                return unit(point(unit), start);
            }
            place = start;
        }
        return unit(NONE, low);
    }

    /** The character at a place; one without width is not passed over but said to be nothing that any rule knows. */
    static long at(CharSequence text, int place) {
        char first = text.charAt(place);
        if (first == '%') {
            int code = escaped(text, place);
            return code < 0 ? unit('%', place + 1) : unit(decoded(code), place + ESCAPE_LENGTH);
        }
        if (first < ASCII) {
            return unit(first, place + 1);
        }
        int point = Character.codePointAt(text, place);
        return unit(fold(point), place + Character.charCount(point));
    }

    private static int startOf(CharSequence text, int low, int end) {
        int start = end - 1;
        if (start - 2 >= low && text.charAt(start - 2) == '%' && escaped(text, start - 2) >= 0) {
            return start - 2;
        }
        boolean pair = start > low
                && Character.isLowSurrogate(text.charAt(start))
                && Character.isHighSurrogate(text.charAt(start - 1));
        return pair ? start - 1 : start;
    }

    /** What {@code %40} stands for, or a negative number where the sign is no escape. */
    private static int escaped(CharSequence text, int percent) {
        if (percent + ESCAPE_LENGTH > text.length()) {
            return -1;
        }
        int high = hex(text.charAt(percent + 1));
        int low = hex(text.charAt(percent + 2));
        return high < 0 || low < 0 ? -1 : high * HEX + low;
    }

    static int hex(int point) {
        return point < ASCII ? Character.digit(point, HEX) : -1;
    }

    private static int decoded(int code) {
        return code == NONE ? ' ' : code < ASCII ? code : ENCODED_LETTER;
    }

    private static int fold(int point) {
        if (point >= FULL_WIDTH_FIRST && point <= FULL_WIDTH_LAST) {
            return point - FULL_WIDTH_SHIFT;
        }
        return switch (point) {
            case MINUS -> '-';
            case SMALL_AT -> '@';
            case SMALL_PLUS -> '+';
            case IDEOGRAPHIC_STOP, HALF_WIDTH_STOP -> '.';
            case JOINER -> IGNORED;
            default -> foldByType(point);
        };
    }

    private static int foldByType(int point) {
        return switch (Character.getType(point)) {
            case Character.DECIMAL_DIGIT_NUMBER -> '0' + Character.digit(point, 10);
            case Character.SPACE_SEPARATOR -> ' ';
            case Character.DASH_PUNCTUATION -> '-';
            case Character.FORMAT -> IGNORED;
            default -> isVariationSelector(point) ? IGNORED : point;
        };
    }

    private static boolean isVariationSelector(int point) {
        return (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF);
    }

    private static long unit(int point, int place) {
        return ((long) place << Integer.SIZE) | (point & 0xFFFF_FFFFL);
    }
}
