/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import java.net.InetAddress;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Single values as a document shows them: text, numbers and truth values. */
final class Scalars {

    private Scalars() {}

    /** The value in that form; nothing where it is none. */
    static Optional<Object> of(Object value) {
        if (value instanceof String || value instanceof Boolean) {
            return Optional.of(value);
        }
        if (value instanceof Number number) {
            return number.getClass().getName().startsWith("java.") ? Optional.of(plain(number)) : Optional.empty();
        }
        if (value instanceof Enum<?> constant) {
            return Optional.of(constant.name());
        }
        if (value instanceof char[] letters) {
            return Optional.of(new String(letters));
        }
        if (value instanceof byte[] bytes) {
            return Optional.of(Base64.getEncoder().encodeToString(bytes));
        }
        return text(value);
    }

    /** A number that may change is shown as it is now. */
    private static Object plain(Number number) {
        return PlainValues.isUnchanging(number.getClass()) ? number : number.toString();
    }

    private static Optional<Object> text(Object value) {
        if (value instanceof Locale locale) {
            return Optional.of(locale.toLanguageTag());
        }
        if (value instanceof InetAddress address) {
            return Optional.of(address.getHostAddress());
        }
        if (value instanceof Class<?> type) {
            return Optional.of(type.getName());
        }
        if (LegacyDates.isOne(value.getClass())) {
            return LegacyDates.instant(value).map(Object::toString);
        }
        boolean isPlain = value instanceof StringBuilder
                || value instanceof StringBuffer
                || (PlainValues.isUnchanging(value.getClass()) && !isOptional(value));
        return isPlain ? Optional.of(value.toString()) : Optional.empty();
    }

    static boolean isOptional(Object value) {
        return value instanceof Optional
                || value instanceof OptionalInt
                || value instanceof OptionalLong
                || value instanceof OptionalDouble;
    }
}
