/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.scan;

/** Digits that stand together, with nothing between them but what has no width. */
final class Digits {

    private Digits() {}

    /** Where the digits that begin at a place end. */
    static int end(CharSequence text, int place) {
        return skip(text, place, Integer.MAX_VALUE);
    }

    /** Where the first of them end. */
    static int skip(CharSequence text, int place, int most) {
        int end = place;
        long unit = Folded.after(text, place);
        for (int read = 0; read < most && Signs.isDigit(Folded.point(unit)); read++) {
            end = Folded.place(unit);
            unit = Folded.after(text, end);
        }
        return end;
    }
}
