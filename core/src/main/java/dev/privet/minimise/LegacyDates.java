/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Dates as Java had them before {@code java.time}, which rows of hosts still hold. A {@link Date} has no time zone of its own: everything
 * that reads a day out of one uses the zone of the machine, so the same is done here.
 */
@SuppressWarnings("JavaUtilDate") // Rows of hosts hold such dates, so somebody has to read them.
final class LegacyDates {

    static final List<Class<?>> TYPES = List.of(Date.class, Calendar.class);

    /** Extends {@link Date} and holds none. Named, since the module that it is in may be absent. */
    private static final String TIME_OF_DAY = "java.sql.Time";

    /** Far from the ends of what these types can hold, where a year has no beginning. */
    private static final int LAST_YEAR = 9999;

    private LegacyDates() {}

    static Optional<LocalDate> day(Object value) {
        if (value.getClass().getName().equals(TIME_OF_DAY)) {
            return Optional.empty();
        }
        ZoneId zone =
                value instanceof Calendar calendar ? calendar.getTimeZone().toZoneId() : ZoneId.systemDefault();
        return instant(value)
                .map(instant -> LocalDate.ofInstant(instant, zone))
                .filter(day -> Math.abs(day.getYear()) <= LAST_YEAR);
    }

    /** The first moment of a day in the form that another value has, or the form it extends. */
    static Object startOf(LocalDate day, Object like) {
        if (like instanceof Calendar calendar) {
            Calendar start = Calendar.getInstance(calendar.getTimeZone());
            start.setTimeInMillis(day.atStartOfDay(calendar.getTimeZone().toZoneId())
                    .toInstant()
                    .toEpochMilli());
            return start;
        }
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    /** Whether a class of the JDK is one of such dates. */
    static boolean isOne(Class<?> type) {
        return type.getName().startsWith("java.") && TYPES.stream().anyMatch(date -> date.isAssignableFrom(type));
    }

    /** The same date as an object of its own. */
    static @Nullable Object cloned(Object value) {
        if (value instanceof Calendar calendar) {
            return calendar.clone();
        }
        return value instanceof Date date ? date.clone() : null;
    }

    /** When it is, to the millisecond. Dates of SQL refuse to be asked for their instant themselves. */
    static Optional<Instant> instant(Object value) {
        if (value instanceof Calendar calendar) {
            return Optional.of(calendar.toInstant());
        }
        return value instanceof Date date ? Optional.of(Instant.ofEpochMilli(date.getTime())) : Optional.empty();
    }
}
