/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.deadline;

import java.time.LocalDate;
import java.util.List;

class ListedCalendarContractTest extends WorkingCalendarContract {

    private final HolidayRegister register = HolidayRegister.shipped();

    @Override
    protected List<WorkingCalendar> calendars() {
        return register.ids().stream().map(register::calendar).toList();
    }

    @Override
    protected LocalDate beyond() {
        return LocalDate.of(2037, 1, 3);
    }
}
