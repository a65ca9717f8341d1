/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jollyday;

import dev.privet.deadline.WorkingCalendar;
import dev.privet.deadline.WorkingCalendarContract;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

class JollydayCalendarContractTest extends WorkingCalendarContract {

    private final JollydayCalendars source = JollydayCalendars.shipped();

    @Override
    protected List<WorkingCalendar> calendars() {
        return Stream.of("IE", "DE", "DE-BY", "FR", "GB-SCT")
                .map(source::calendar)
                .toList();
    }

    @Override
    protected LocalDate beyond() {
        return LocalDate.of(2017, 12, 30);
    }
}
