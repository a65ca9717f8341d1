/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import java.lang.invoke.MethodType;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.chrono.ChronoLocalDate;
import java.time.chrono.ChronoLocalDateTime;
import java.time.chrono.ChronoZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A mask that was made for values of some types.
 *
 * @param mask how they are masked
 * @param made the types, and those that extend them
 */
record TypedMask(Masker mask, List<Class<?>> made) implements Masker {

    static TypedMask ofText(Masker mask) {
        return new TypedMask(mask, List.of(CharSequence.class, String.class, Number.class));
    }

    /** Of dates that say more than a year. */
    static TypedMask ofDates(Masker mask) {
        return new TypedMask(
                mask,
                List.of(
                        ChronoLocalDate.class,
                        ChronoLocalDateTime.class,
                        ChronoZonedDateTime.class,
                        OffsetDateTime.class,
                        YearMonth.class));
    }

    @Override
    public String mask(Object value) {
        return mask.mask(value);
    }

    /** What a wider type or an optional holds is known at run time only, so they fit. */
    @Override
    public boolean fits(Class<?> type) {
        Class<?> boxed = MethodType.methodType(type).wrap().returnType();
        return boxed == Optional.class
                || made.stream().anyMatch(one -> one.isAssignableFrom(boxed) || boxed.isAssignableFrom(one));
    }
}
