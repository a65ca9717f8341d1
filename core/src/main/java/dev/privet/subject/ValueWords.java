/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.util.StringJoiner;

/** Writes a value so that equal ones are written alike, whatever object they are. */
final class ValueWords {

    private ValueWords() {}

    static String of(Object value) {
        if (value.getClass().isArray()) {
            StringJoiner parts = new StringJoiner(",", "[", "]");
            for (int i = 0; i < Array.getLength(value); i++) {
                parts.add(String.valueOf(Array.get(value, i)));
            }
            return parts.toString();
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }
}
