/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.logging;

import dev.privet.scan.TextScanner;

/** Scrubs free text. Time and memory are bounded by {@link #LONGEST}, however long a text is. Immutable and thread-safe. */
final class Texts {

    /** A text in a log that is longer than this, in characters, is cut. */
    static final int LONGEST = 1 << 20;

    /** Longer than anything that the scanner finds, so that a cut leaves no half of a finding behind. */
    private static final int MARGIN = 512;

    private final TextScanner scanner;

    Texts(TextScanner scanner) {
        this.scanner = scanner;
    }

    /** The same object where there is nothing to find. */
    String scrub(String text) {
        return text.length() > LONGEST ? cut(text, LONGEST) : scanner.scrub(text);
    }

    boolean isClean(String text) {
        return text.length() <= LONGEST && !scanner.matches(text);
    }

    /** The beginning of a text, scrubbed; a text that is short enough is left for the scrubbing of what it becomes part of. */
    String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int window = most + MARGIN;
        String whole = scanner.scrub(text.length() <= window ? text : text.substring(0, window));
        // The end of the window can be the beginning of something that is cut off and therefore not found.
        int end = Math.min(most, text.length() <= window ? whole.length() : whole.length() - MARGIN);
        if (end > 0 && Character.isHighSurrogate(whole.charAt(end - 1))) {
            end--;
        }
        return whole.substring(0, Math.max(end, 0)) + "…";
    }
}
