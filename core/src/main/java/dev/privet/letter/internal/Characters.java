/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.letter.internal;

/** Replaces what a file cannot hold, such as control characters, so that one odd value does not spoil a person's whole copy. */
public final class Characters {

    private static final char REPLACEMENT = '\uFFFD';

    private Characters() {}

    /**
     * Half a surrogate pair is no character, and no encoding has room for it.
     *
     * @param text any text
     * @return the text with a replacement for each of them
     */
    public static String paired(String text) {
        return clean(text, false);
    }

    /**
     * Keeps to the characters of XML 1.0.
     *
     * @param text any text
     * @return the text with a replacement for each other character
     */
    public static String allowed(String text) {
        return clean(text, true);
    }

    /** Gives back the text itself where nothing is to be replaced, which is nearly always. */
    private static String clean(String text, boolean strict) {
        int length = text.length();
        int usual = 0;
        while (usual < length && isUsual(text.charAt(usual))) {
            usual++;
        }
        for (int i = usual; i < length; i++) {
            int size = size(text, i, strict);
            if (size == 0) {
                return replaced(text, i, strict);
            }
            i += size - 1;
        }
        return text;
    }

    private static boolean isUsual(char c) {
        return c >= ' ' && c < Character.MIN_SURROGATE;
    }

    private static String replaced(String text, int from, boolean strict) {
        StringBuilder replaced = new StringBuilder(text.length()).append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            int size = size(text, i, strict);
            if (size == 0) {
                replaced.append(REPLACEMENT);
            } else {
                replaced.append(text, i, i + size);
                i += size - 1;
            }
        }
        return replaced.toString();
    }

    /** How many places the character takes, or none where it is to be replaced. */
    private static int size(String text, int i, boolean strict) {
        char c = text.charAt(i);
        if (isUsual(c)) {
            return 1;
        }
        if (Character.isSurrogate(c)) {
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            return pair ? 2 : 0;
        }
        return !strict || (c > ' ' && c <= '\uFFFD') || c == '\t' || c == '\n' || c == '\r' ? 1 : 0;
    }
}
