/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.scan;

import org.jspecify.annotations.Nullable;

/**
 * An address of version 4, from its first digit: four numbers up to 255 with dots between them, by themselves. Neither 0.0.0.0 nor one
 * of the machine itself (127.*), which nobody else has.
 */
final class IpV4Rule implements Rule {

    private static final int NUMBERS = 4;
    private static final int LARGEST = 255;
    private static final int LOOPBACK = 127;

    @Override
    public @Nullable Finding at(CharSequence text, int low, int place) {
        int end = end(text, place);
        if (end < 0 || Signs.isGluedLeft(text, low, place) || Signs.isFraction(text, low, place)) {
            return null;
        }
        return Signs.isGluedRight(text, end) || Signs.hasFraction(text, end)
                ? null
                : new Finding(Kind.IP_ADDRESS, place, end);
    }

    /** Where four numbers end that are no address of the machine itself, or a negative number. */
    static int end(CharSequence text, int first) {
        int place = first;
        int sum = 0;
        for (int number = 0; number < NUMBERS; number++) {
            long unit = Folded.after(text, place);
            if (number > 0) {
                if (Folded.point(unit) != '.') {
                    return -1;
                }
                place = Folded.place(unit);
                unit = Folded.after(text, place);
            }
            int value = -1;
            while (Signs.isDigit(Folded.point(unit))) {
                if (value == 0 || value > LARGEST) {
                    return -1;
                }
                value = Math.max(value, 0) * 10 + Signs.digit(Folded.point(unit));
                place = Folded.place(unit);
                unit = Folded.after(text, place);
            }
            if (value < 0 || value > LARGEST || (number == 0 && value == LOOPBACK)) {
                return -1;
            }
            sum += value;
        }
        return sum == 0 ? -1 : place;
    }
}
