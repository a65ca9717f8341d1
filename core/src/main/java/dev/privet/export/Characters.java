/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import java.util.function.IntPredicate;

/** Replaces what a page cannot hold, such as control characters, so that one odd value does not spoil a person's whole copy. */
final class Characters {

    private static final int REPLACEMENT = 0xFFFD;

    private Characters() {}

    /** Half a surrogate pair is no character, and no encoding has room for it. */
    static String paired(String text) {
        return text.codePoints().allMatch(Characters::isWhole) ? text : replaced(text, Characters::isWhole);
    }

    static String allowed(String text) {
        return text.codePoints().allMatch(Characters::isAllowed) ? text : replaced(text, Characters::isAllowed);
    }

    private static String replaced(String text, IntPredicate kept) {
        StringBuilder replaced = new StringBuilder(text.length());
        text.codePoints().forEach(c -> replaced.appendCodePoint(kept.test(c) ? c : REPLACEMENT));
        return replaced.toString();
    }

    private static boolean isWhole(int c) {
        return c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE;
    }

    /** The characters of XML 1.0. */
    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
