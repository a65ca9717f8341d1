/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import java.io.File;
import java.lang.reflect.Array;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.URI;
import java.net.URL;
import java.util.Currency;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values of the JDK that have no parts of which anybody could have said something. */
final class PlainValues {

    private static final Set<Class<?>> UNCHANGING = Set.of(
            BigDecimal.class,
            BigInteger.class,
            Boolean.class,
            Byte.class,
            Character.class,
            Class.class,
            Currency.class,
            Double.class,
            File.class,
            Float.class,
            Inet4Address.class,
            Inet6Address.class,
            Integer.class,
            Locale.class,
            Long.class,
            OptionalDouble.class,
            OptionalInt.class,
            OptionalLong.class,
            Pattern.class,
            Short.class,
            String.class,
            URI.class,
            URL.class,
            UUID.class);

    private PlainValues() {}

    /** Whether values of exactly this class never change. */
    static boolean isUnchanging(Class<?> type) {
        return UNCHANGING.contains(type) || isConstant(type) || isOfJavaTime(type);
    }

    private static boolean isConstant(Class<?> type) {
        return type.isEnum()
                || (type.getSuperclass() != null && type.getSuperclass().isEnum());
    }

    private static boolean isOfJavaTime(Class<?> type) {
        String name = type.getPackageName();
        return (name.equals("java.time") || name.equals("java.time.chrono"))
                && Modifier.isFinal(type.getModifiers())
                && !java.time.Clock.class.isAssignableFrom(type);
    }

    /** Whether whatever stands in a property of a type is unchanging, so that nothing in it leads back to where one came from. */
    static boolean isUnchangingWhereDeclared(Class<?> type) {
        return type.isPrimitive() || type.isEnum() || (Modifier.isFinal(type.getModifiers()) && isUnchanging(type));
    }

    /** Whether values of the class are copied as a whole. */
    static boolean isCloned(Class<?> type) {
        return (type.isArray() && type.getComponentType().isPrimitive())
                || type == StringBuilder.class
                || type == StringBuffer.class
                || type == java.util.BitSet.class
                || LegacyDates.isOne(type);
    }

    /** A copy of such a value. */
    @SuppressWarnings({"JdkObsolete", "UnnecessaryStringBuilder"}) // A buffer has to be copied as a buffer.
    static @Nullable Object cloned(Object value) {
        if (value.getClass().isArray()) {
            int length = Array.getLength(value);
            Object copy = Array.newInstance(value.getClass().getComponentType(), length);
            System.arraycopy(value, 0, copy, 0, length);
            return copy;
        }
        if (value instanceof StringBuilder text) {
            return new StringBuilder(text);
        }
        if (value instanceof StringBuffer text) {
            return new StringBuffer(text);
        }
        return value instanceof java.util.BitSet bits ? bits.clone() : LegacyDates.cloned(value);
    }
}
