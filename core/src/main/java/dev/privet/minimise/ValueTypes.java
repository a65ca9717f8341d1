/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The types of value that something was made for.
 *
 * @param made these, and those that extend them
 */
record ValueTypes(List<Class<?>> made) {

    static final ValueTypes WORDS = new ValueTypes(List.of(CharSequence.class, String.class, char[].class));
    static final ValueTypes TEXT = WORDS.and(Number.class);
    static final ValueTypes CODES = TEXT.and(UUID.class);
    static final ValueTypes DATES = new ValueTypes(DateParts.TYPES);
    static final ValueTypes DEGREES = WORDS.and(Double.class, Float.class, BigDecimal.class);
    static final ValueTypes NETWORK_ADDRESSES = WORDS.and(byte[].class, InetAddress.class);
    static final ValueTypes AGES = WORDS.and(Integer.class, Long.class, Short.class, Byte.class);
    static final ValueTypes AGES_OR_DATES = AGES.and(DateParts.TYPES.toArray(Class<?>[]::new));

    /** The types that {@link CanonicalBytes} knows. */
    static final ValueTypes CANONICAL = CODES.and(CanonicalBytes.ISO_8601.toArray(Class<?>[]::new))
            .and(LegacyDates.TYPES.toArray(Class<?>[]::new))
            .and(Character.class, byte[].class, Enum.class, Boolean.class, InetAddress.class, URI.class, URL.class);

    private ValueTypes and(Class<?>... more) {
        return new ValueTypes(Stream.concat(made.stream(), Stream.of(more)).toList());
    }

    /** What a wider type or an optional holds is known at run time only, so they fit. */
    boolean fits(Class<?> declared) {
        Class<?> boxed = boxed(declared);
        return boxed == Optional.class
                || made.stream().anyMatch(one -> one.isAssignableFrom(boxed) || boxed.isAssignableFrom(one));
    }

    /** A value as one of a declared type, if it is one. */
    @SuppressWarnings("unchecked") // int.class stands for Integer, which a cast by reflection does not know.
    static <T> Optional<T> as(Class<T> declared, @Nullable Object value) {
        return boxed(declared).isInstance(value) ? Optional.of((T) value) : Optional.empty();
    }

    static Class<?> boxed(Class<?> type) {
        return type.isPrimitive() ? MethodType.methodType(type).wrap().returnType() : type;
    }
}
