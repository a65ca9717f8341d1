/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.chrono.ChronoLocalDate;
import java.time.chrono.ChronoLocalDateTime;
import java.time.chrono.ChronoZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be told of a value that is a date. An instant is none: which day it is depends on where one is. */
final class DateParts {

    /** Types of dates that say more than a year. */
    static final List<Class<?>> TYPES = Stream.concat(
                    Stream.of(
                            ChronoLocalDate.class,
                            ChronoLocalDateTime.class,
                            ChronoZonedDateTime.class,
                            OffsetDateTime.class,
                            YearMonth.class),
                    LegacyDates.TYPES.stream())
            .toList();

    private DateParts() {}

    /** The year of a value that says more than a year. */
    static Optional<Integer> year(Object value) {
        if (value instanceof TemporalAccessor date) {
            return date.isSupported(ChronoField.YEAR) && date.isSupported(ChronoField.MONTH_OF_YEAR)
                    ? Optional.of(date.get(ChronoField.YEAR))
                    : Optional.empty();
        }
        return LegacyDates.day(value).map(LocalDate::getYear);
    }

    /** The day of a value that has one. */
    static Optional<LocalDate> day(Object value) {
        return value instanceof TemporalAccessor date
                ? Optional.ofNullable(date.query(TemporalQueries.localDate()))
                : LegacyDates.day(value);
    }

    /** The first moment of the year of a value, in the form that the value has. */
    static Optional<Object> startOfYear(Object value) {
        if (value instanceof LocalDate date) {
            return Optional.of(date.with(TemporalAdjusters.firstDayOfYear()));
        }
        if (value instanceof YearMonth month) {
            return Optional.of(month.withMonth(1));
        }
        if (value instanceof LocalDateTime time) {
            return Optional.of(time.with(TemporalAdjusters.firstDayOfYear()).truncatedTo(ChronoUnit.DAYS));
        }
        if (value instanceof OffsetDateTime time) {
            return Optional.of(time.with(TemporalAdjusters.firstDayOfYear()).truncatedTo(ChronoUnit.DAYS));
        }
        if (value instanceof ZonedDateTime time) {
            return Optional.of(
                    time.toLocalDate().with(TemporalAdjusters.firstDayOfYear()).atStartOfDay(time.getZone()));
        }
        return LegacyDates.day(value)
                .map(day -> LegacyDates.startOf(day.with(TemporalAdjusters.firstDayOfYear()), value));
    }
}
