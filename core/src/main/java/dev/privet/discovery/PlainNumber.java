/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.discovery;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Reads numbers as people write them: {@code 0x1p2} and {@code 2d}, which Java takes as well, are slips of the pen. */
final class PlainNumber {

    private static final Pattern FORM = Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)");

    private PlainNumber() {}

    /** The number; empty where it is none, or too large for one. */
    static OptionalDouble of(String text) {
        if (FORM.matcher(text).matches()) {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return OptionalDouble.of(number);
            }
        }
        return OptionalDouble.empty();
    }
}
