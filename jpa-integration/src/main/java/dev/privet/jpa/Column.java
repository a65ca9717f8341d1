/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * One column of an exported row.
 *
 * @param name its name in the archive
 * @param expression what the query selects for it
 * @param binary whether the value is a run of bytes, of which only is told that it is there
 */
record Column(String name, String expression, boolean binary) {

    private static final String BYTES = "(binary data, not part of this archive)";

    /** What the query selects: of bytes not the bytes, which could be large, but whether there are any. */
    String selected() {
        return binary ? "case when " + expression + " is null then 0 else 1 end" : expression;
    }

    /** The value as an archive takes it: text, a number, a truth value, a date or null. */
    @Nullable
    Object value(@Nullable Object selected) {
        if (binary) {
            return selected instanceof Number present && present.intValue() == 1 ? BYTES : null;
        }
        if (selected instanceof Enum<?> constant) {
            return constant.name();
        }
        if (selected instanceof Integer
                || selected instanceof Long
                || selected instanceof Short
                || selected instanceof Byte
                || selected instanceof Double
                || selected instanceof Float
                || selected instanceof BigDecimal
                || selected instanceof BigInteger
                || selected instanceof Boolean
                || selected instanceof java.time.temporal.Temporal) {
            return selected;
        }
        if (selected instanceof char[] text) {
            return new String(text);
        }
        if (selected != null && selected.getClass().isArray()) {
            return list(selected);
        }
        return selected == null ? null : selected.toString();
    }

    private static String list(Object array) {
        StringJoiner list = new StringJoiner(", ");
        for (int i = 0; i < Array.getLength(array); i++) {
            list.add(String.valueOf(Array.get(array, i)));
        }
        return list.toString();
    }
}
