/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.jpa.internal.mapping.MappedValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Turns a window of time into a condition on a column, in the type that its property has. */
final class WindowEnds {

    private static final Map<Class<?>, BiFunction<Instant, ZoneId, Object>> TYPES = Map.of(
            Instant.class, (at, zone) -> at,
            LocalDate.class, LocalDate::ofInstant,
            LocalDateTime.class, LocalDateTime::ofInstant,
            OffsetDateTime.class, OffsetDateTime::ofInstant,
            ZonedDateTime.class, ZonedDateTime::ofInstant);

    private WindowEnds() {}

    static boolean isDate(Class<?> type) {
        return TYPES.containsKey(type);
    }

    /** From the first instant to the last one before the end; of civil dates, both days count. */
    static Optional<Sql> condition(String column, MappedValue value, Instant from, Instant until, ZoneId zone) {
        return Optional.ofNullable(TYPES.get(value.javaType())).map(typed -> {
            boolean isDay = value.javaType() == LocalDate.class;
            Instant end = isDay ? until.minusNanos(1) : until;
            return Sql.of("(" + column + " >= ", value.codec(), typed.apply(from, zone), " and ")
                    .then(Sql.of(column + (isDay ? " <= " : " < "), value.codec(), typed.apply(end, zone), ")"));
        });
    }
}
