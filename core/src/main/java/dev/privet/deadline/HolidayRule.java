/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.deadline;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.fact.FactTable;
import dev.privet.fact.Validity;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One row of {@code holiday-rules.txt}: on which day of a year a holiday falls, before any substitution. */
record HolidayRule(Set<String> calendars, Kind kind, String title, Validity validity, DayOfYear day) {

    enum Kind {
        SUBSTITUTED,
        EASTER,
        WEEKDAY,
        ONE_OFF,
        CANCELLED
    }

    /** The day in a given year. */
    interface DayOfYear {
        LocalDate in(int year);
    }

    static HolidayRule of(FactTable.Row row) {
        // Read for its check alone: a rule without a source does not get in.
        row.citation();
        Kind kind = row.constant("kind", Kind.class);
        String when = row.text("when");
        try {
            return new HolidayRule(
                    Set.of(row.text("calendars").split(" +")),
                    kind,
                    row.text("title"),
                    row.validity(),
                    day(kind, when));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new PrivacyConfigurationException(
                    "A register of holidays cannot be read",
                    List.of(new Problem(
                            ProblemCode.FACT_FILE_UNREADABLE,
                            row.place(),
                            "'" + when + "' is no day of the kind " + kind + ".",
                            "write 12-25, -2, FIRST MONDAY MAY or 2020-05-08, as the kind asks.")),
                    e);
        }
    }

    private static DayOfYear day(Kind kind, String when) {
        return switch (kind) {
            case SUBSTITUTED -> MonthDay.parse("--" + when)::atYear;
            case EASTER -> {
                int offset = Integer.parseInt(when);
                yield year -> easter(year).plusDays(offset);
            }
            case WEEKDAY -> {
                String[] words = when.split(" +", -1);
                int which = Which.valueOf(words[0]).ordinal;
                DayOfWeek weekday = DayOfWeek.valueOf(words[1]);
                Month month = Month.valueOf(words[2]);
                yield year -> LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(which, weekday));
            }
            default -> {
                LocalDate date = LocalDate.parse(when);
                yield year -> date;
            }
        };
    }

    /** The day of that year, or nothing where the rule makes no holiday then. */
    Optional<LocalDate> in(Year year) {
        LocalDate date = day.in(year.getValue());
        return date.getYear() == year.getValue() && validity.covers(date) ? Optional.of(date) : Optional.empty();
    }

    /** Easter Sunday of the Gregorian calendar, by the rule of the golden number and the epact. */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int epact = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
        int fullMoon = epact - epact / 28 * (1 - 29 / (epact + 1) * ((21 - golden) / 11));
        int weekday = (year + year / 4 + fullMoon + 2 - century + century / 4) % 7;
        return LocalDate.of(year, Month.MARCH, 28).plusDays(fullMoon - weekday);
    }

    private enum Which {
        FIRST(1),
        LAST(-1);

        private final int ordinal;

        Which(int ordinal) {
            this.ordinal = ordinal;
        }
    }
}
