/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads periods as people write them. */
final class Periods {

    /** With the four years of it, any four years in a row hold a leap day. */
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private static final int YEARS_OF_A_CYCLE = 4;

    private Periods() {}

    /** The period, or nothing where it cannot be read or is not longer than nothing: to the reader both are the same mistake. */
    static Optional<Period> parse(String text) {
        try {
            return Optional.of(Period.parse(text)).filter(RetentionRule::isCountable);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether a period ends on no day before another that begins with it. Months differ in length, so where the two are not written
     * alike every day of a leap cycle is tried.
     */
    @SuppressWarnings("JavaPeriodGetDays") // Months and days are compared apart.
    static boolean lastsAsLong(Period one, Period other) {
        if (one.toTotalMonths() >= other.toTotalMonths() && one.getDays() >= other.getDays()) {
            return true;
        }
        return FIRST.datesUntil(FIRST.plusYears(YEARS_OF_A_CYCLE))
                .noneMatch(day -> day.plus(one).isBefore(day.plus(other)));
    }
}
