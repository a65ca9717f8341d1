/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

/**
 * A mask that is as long as the value, up to a bound.
 *
 * @param masker the mask that says what is shown
 */
record KeepingLength(Masker masker) implements Masker {

    /** Longer values are shown like those of this many characters: further than that nobody counts. */
    private static final int MOST = 64;

    @Override
    public String mask(Object value) {
        String masked = masker.mask(value);
        int mark = masked.lastIndexOf(Maskers.NOTHING);
        int length = length(value);
        if (mark < 0 || length == 0) {
            return masked;
        }
        int others = masked.codePointCount(0, masked.length()) - Maskers.NOTHING.length();
        return masked.substring(0, mark)
                + "•".repeat(Math.max(1, length - others))
                + masked.substring(mark + Maskers.NOTHING.length());
    }

    /** In characters, of a text or a whole number; nought of anything else. */
    private static int length(Object value) {
        if (value instanceof CharSequence text && text.length() > ValueText.MOST_UNITS) {
            return MOST;
        }
        String text = ValueText.of(value);
        return Math.min(MOST, text.codePointCount(0, text.length()));
    }

    @Override
    public boolean fits(Class<?> type) {
        return masker.fits(type);
    }
}
