/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.scan;

/** What stands between the groups of a telephone number. */
final class PhoneGroups {

    private static final int MOST_SEPARATORS = 3;

    private PhoneGroups() {}

    /**
     * Where the digits go on after at most three separators.
     *
     * @return the place of the next digit, or a negative number where none follows
     */
    static int next(CharSequence text, int end) {
        int place = end;
        for (int read = 0; read <= MOST_SEPARATORS; read++) {
            long unit = Folded.after(text, place);
            int point = Folded.point(unit);
            if (Signs.isDigit(point)) {
                return read == 0 ? -1 : place;
            }
            boolean plus = point == '+' && read == 0;
            if (!plus && point != ' ' && point != '-' && point != '.' && point != '/' && point != '(' && point != ')') {
                return -1;
            }
            place = Folded.place(unit);
        }
        return -1;
    }

    /** Whether a word goes on that is no extension. */
    static boolean isWithinWord(CharSequence text, int end) {
        return Signs.isGluedRight(text, end) && !Signs.isExtension(text, end);
    }
}
