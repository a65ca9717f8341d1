/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.deadline;

import dev.privet.contract.Problem;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A period's last day moved to the next working day, once, at the end.
 *
 * @legal Regulation (EEC, Euratom) 1182/71 Art 3(4) (text)
 */
record Roll(LocalDate nominal, LocalDate date, @Nullable Problem uncovered) {

    static Roll of(LocalDate nominal, WorkingCalendar calendar) {
        LocalDate date = nominal;
        while (calendar.covers(date)) {
            if (calendar.isWorkingDay(date)) {
                return new Roll(nominal, date, null);
            }
            date = date.plusDays(1);
        }
        return new Roll(nominal, date, ListedCalendar.notCovered(calendar, date));
    }

    boolean moved() {
        return !date.equals(nominal);
    }

    /** For example {@code Friday 3 April 2026 is Good Friday; Saturday 4 April 2026 is no working day; … so it ends on …}. */
    String explain(WorkingCalendar calendar) {
        StringBuilder text = new StringBuilder(160);
        for (LocalDate day = nominal; day.isBefore(date); day = day.plusDays(1)) {
            Optional<String> holiday = calendar.holiday(day);
            text.append(Words.date(day))
                    .append(" is ")
                    .append(holiday.orElse("no working day"))
                    .append("; ");
        }
        return text.append("the period ends with the next working day, ")
                .append(Words.date(date))
                .append(" (calendar ")
                .append(calendar.id())
                .append(").")
                .toString();
    }

    CalendarStamp stamp(WorkingCalendar calendar) {
        return new CalendarStamp(
                calendar.id(), calendar.version(), calendar.source(date).certainty());
    }
}
