/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** The day on which something was, as a column tells it. */
final class CivilDay {

    private CivilDay() {}

    /**
     * The day, or nothing where the value is no date.
     *
     * @param zone the time zone in which the organisation counts its days
     */
    static @Nullable LocalDate of(@Nullable Object date, ZoneId zone) {
        if (date instanceof LocalDate day) {
            return day;
        } else if (date instanceof LocalDateTime time) {
            return time.toLocalDate();
        } else if (date instanceof Instant instant) {
            return day(instant, zone);
        } else if (date instanceof OffsetDateTime time) {
            return day(time.toInstant(), zone);
        } else if (date instanceof ZonedDateTime time) {
            return day(time.toInstant(), zone);
        }
        return null;
    }

    /** What a database calls infinite is beyond the calendar. */
    private static LocalDate day(Instant instant, ZoneId zone) {
        try {
            return LocalDate.ofInstant(instant, zone);
        } catch (DateTimeException e) {
            return instant.isAfter(Instant.EPOCH) ? LocalDate.MAX : LocalDate.MIN;
        }
    }
}
