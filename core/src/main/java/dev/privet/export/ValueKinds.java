/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a value is to a program that reads it, as one bit each, so that a column adds up in a number what it has seen. */
final class ValueKinds {

    static final int ABSENT = 1;
    static final int NULL = 1 << 1;
    static final int TRUTH = 1 << 2;
    static final int WHOLE = 1 << 3;
    static final int NUMBER = 1 << 4;
    static final int TEXT = 1 << 5;
    static final int DATE = 1 << 6;
    static final int INSTANT = 1 << 7;
    static final int ID = 1 << 8;
    static final int FILE = 1 << 9;
    static final int LIST = 1 << 10;
    static final int PARTS = 1 << 11;

    /** Those that are written as text. */
    static final int TEXTS = TEXT | DATE | INSTANT | ID | FILE;

    private ValueKinds() {}

    /** Whether every value of that class is of this kind. */
    static boolean isOfClass(int kind, Object value) {
        return (kind & (TRUTH | WHOLE | TEXT | DATE | INSTANT | ID)) != 0
                && !(value instanceof Double)
                && !(value instanceof Float)
                && !(value instanceof Attachment);
    }

    static int of(@Nullable Object value) {
        if (value instanceof String) {
            return TEXT;
        }
        if (value == null) {
            return NULL;
        }
        if (value instanceof Number number) {
            return ofNumber(number);
        }
        if (value instanceof Boolean) {
            return TRUTH;
        }
        if (value instanceof Collection<?>) {
            return LIST;
        }
        if (value instanceof Map<?, ?>) {
            return PARTS;
        }
        if (value instanceof LeftOut) {
            return ABSENT;
        }
        return ofText(value);
    }

    private static int ofNumber(Number number) {
        if (number instanceof Double || number instanceof Float) {
            // JSON has no word for these, so they are written as text.
            return Double.isFinite(number.doubleValue()) ? NUMBER : TEXT;
        }
        if (number instanceof java.math.BigDecimal) {
            return NUMBER;
        }
        return JsonPart.isWhole(number) || number instanceof java.math.BigInteger ? WHOLE : TEXT;
    }

    private static int ofText(Object value) {
        if (value instanceof LocalDate) {
            return DATE;
        }
        if (value instanceof Instant) {
            return INSTANT;
        }
        if (value instanceof UUID) {
            return ID;
        }
        return value instanceof Enclosed ? FILE : TEXT;
    }
}
