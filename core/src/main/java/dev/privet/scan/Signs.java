/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.scan;

/** What the rules ask about a folded character, and about those around a candidate. */
final class Signs {

    private static final int UUID_LENGTH = 36;
    private static final String LETTERS_OF_ESCAPES = "nrtbf";

    private Signs() {}

    static boolean isDigit(int point) {
        return point >= '0' && point <= '9';
    }

    static int digit(int point) {
        return point - '0';
    }

    /** Between the groups of an account or card number. A plus sign is a space in what a browser's form sends. */
    static boolean isSeparator(int point) {
        return point == ' ' || point == '-' || point == '+';
    }

    static boolean isLatinLetter(int point) {
        return isUpper(point) || (point >= 'a' && point <= 'z');
    }

    private static boolean isUpper(int point) {
        return point >= 'A' && point <= 'Z';
    }

    /** The capital of a Latin letter. */
    static int upper(int point) {
        return isUpper(point) ? point : point - 'a' + 'A';
    }

    static boolean isLetter(int point) {
        return point < 0x80
                ? isLatinLetter(point)
                : Character.isLetter(point)
                        || Character.getType(point) == Character.NON_SPACING_MARK
                        || Character.getType(point) == Character.COMBINING_SPACING_MARK;
    }

    static boolean isLetterOrDigit(int point) {
        return isDigit(point) || isLetter(point);
    }

    /** Whether a word goes on to the left of a place: {@code \n} before it is a line break that somebody wrote out, not a word. */
    static boolean isGluedLeft(CharSequence text, int low, int start) {
        long before = Folded.before(text, low, start);
        return isLetterOrDigit(Folded.point(before)) && !isEscape(text, low, Folded.place(before));
    }

    /** Whether a letter is the second half of an escape such as {@code \n}. */
    static boolean isEscape(CharSequence text, int low, int letter) {
        return letter > low && text.charAt(letter - 1) == '\\' && LETTERS_OF_ESCAPES.indexOf(text.charAt(letter)) >= 0;
    }

    static boolean isGluedRight(CharSequence text, int end) {
        return isLetterOrDigit(Folded.point(Folded.after(text, end)));
    }

    /** Whether what begins here is the fraction of a number. */
    static boolean isFraction(CharSequence text, int low, int start) {
        long before = Folded.before(text, low, start);
        return Folded.point(before) == '.' && isDigit(Folded.point(Folded.before(text, low, Folded.place(before))));
    }

    /** Whether a fraction, or the next part of a version, follows. */
    static boolean hasFraction(CharSequence text, int end) {
        long after = Folded.after(text, end);
        return Folded.point(after) == '.' && isDigit(Folded.point(Folded.after(text, Folded.place(after))));
    }

    /** Whether the digits are the tail of a name, as in {@code order-0123}, {@code INV_0123} and {@code #0123}. */
    static boolean isTail(CharSequence text, int low, int start) {
        long before = Folded.before(text, low, start);
        return switch (Folded.point(before)) {
            case '#' -> true;
            case '-', '_' -> isLetterOrDigit(Folded.point(Folded.before(text, low, Folded.place(before))));
            default -> false;
        };
    }

    /** Whether an extension follows a telephone number, as in {@code x12} and {@code ext. 12}. */
    static boolean isExtension(CharSequence text, int end) {
        long first = Folded.after(text, end);
        long second = Folded.after(text, Folded.place(first));
        int letter = Folded.point(first) | 0x20;
        return letter == 'x' ? !isLetter(Folded.point(second)) : letter == 'e' && (Folded.point(second) | 0x20) == 'x';
    }

    static boolean isInUuid(CharSequence text, int low, int place) {
        int first = Math.max(low, place - UUID_LENGTH + 1);
        int last = Math.min(place, text.length() - UUID_LENGTH);
        for (int start = first; start <= last; start++) {
            if (isUuid(text, start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUuid(CharSequence text, int start) {
        if (text.charAt(start + 8) != '-') {
            return false;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            char c = text.charAt(start + i);
            if (hyphen ? c != '-' : Folded.hex(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
