/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

/** Replaces what a page cannot hold, such as control characters, so that one odd value does not spoil a person's whole copy. */
final class Characters {

    private static final int REPLACEMENT = 0xFFFD;

    private Characters() {}

    static String allowed(String text) {
        if (text.codePoints().allMatch(Characters::isAllowed)) {
            return text;
        }
        StringBuilder allowed = new StringBuilder(text.length());
        text.codePoints().forEach(c -> allowed.appendCodePoint(isAllowed(c) ? c : REPLACEMENT));
        return allowed.toString();
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
