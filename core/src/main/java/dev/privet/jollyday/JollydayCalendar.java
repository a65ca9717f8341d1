/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jollyday;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.deadline.WorkingCalendar;
import dev.privet.fact.Citation;
import dev.privet.fact.Validity;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The public holidays of one place, read once for all covered years. */
final class JollydayCalendar implements WorkingCalendar {

    /** The days that one row of the register covers. */
    record Coverage(Validity validity, Citation source) {}

    private final String id;
    private final String version;
    private final List<Coverage> coverage;
    private final Map<LocalDate, String> holidays;

    JollydayCalendar(String id, String version, List<Coverage> coverage, HolidayManager manager, String[] parts) {
        this.id = id;
        this.version = version;
        this.coverage = List.copyOf(coverage);
        Map<LocalDate, String> days = new HashMap<>();
        for (Coverage part : coverage) {
            LocalDate last = part.validity().to();
            for (int year = part.validity().from().getYear(); last != null && year <= last.getYear(); year++) {
                // Observances and bank holidays of bankers alone are no public holidays of the place.
                for (Holiday holiday : manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, parts)) {
                    LocalDate day = holiday.getObservedDate().orElse(holiday.getActualDate());
                    days.putIfAbsent(day, holiday.getDescription(Locale.ENGLISH));
                }
            }
        }
        this.holidays = Map.copyOf(days);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public boolean covers(LocalDate date) {
        return coverage.stream().anyMatch(part -> part.validity().covers(date));
    }

    @Override
    public Citation source(LocalDate date) {
        return coverage.stream()
                .filter(part -> part.validity().covers(date))
                .findFirst()
                .orElseThrow(() -> notCovered(date))
                .source();
    }

    @Override
    public Optional<String> holiday(LocalDate date) {
        if (!covers(date)) {
            throw notCovered(date);
        }
        return Optional.ofNullable(holidays.get(date));
    }

    private PrivacyInputException notCovered(LocalDate date) {
        return PrivacyInputException.of(
                "The calendar was asked beyond its days",
                new Problem(
                        ProblemCode.CALENDAR_DOES_NOT_COVER,
                        "calendar " + id + " " + version,
                        "it does not know the public holidays of " + date + ".",
                        "use a calendar that covers that day."));
    }

    @Override
    public String toString() {
        return id + " " + version;
    }
}
