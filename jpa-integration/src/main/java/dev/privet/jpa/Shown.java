/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Turns what a property holds into what an archive takes. */
final class Shown {

    private Shown() {}

    /** Text, a number, a truth value, a date or null. */
    static @Nullable Object of(@Nullable Object value) {
        if (value == null || value instanceof String) {
            return value;
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Integer
                || value instanceof Long
                || value instanceof Short
                || value instanceof Byte
                || value instanceof Double
                || value instanceof Float
                || value instanceof BigDecimal
                || value instanceof BigInteger
                || value instanceof Boolean
                || value instanceof Temporal) {
            return value;
        }
        if (value instanceof char[] text) {
            return new String(text);
        }
        return value.getClass().isArray() ? list(value) : value.toString();
    }

    private static String list(Object array) {
        StringJoiner list = new StringJoiner(", ");
        for (int i = 0; i < Array.getLength(array); i++) {
            list.add(String.valueOf(Array.get(array, i)));
        }
        return list.toString();
    }
}
