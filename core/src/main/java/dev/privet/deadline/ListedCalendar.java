/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.deadline;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.fact.Citation;
import dev.privet.fact.Validity;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A calendar whose holidays were worked out from rules once, so that a question is one look-up. */
final class ListedCalendar implements WorkingCalendar {

    /** The days that one row of the register covers. */
    record Coverage(Validity validity, Citation source) {}

    private final String id;
    private final String version;
    private final List<Coverage> coverage;
    private final Map<LocalDate, String> holidays;

    ListedCalendar(String id, String version, List<Coverage> coverage, List<HolidayRule> rules) {
        this.id = id;
        this.version = version;
        this.coverage = List.copyOf(coverage);
        Map<LocalDate, String> observed = new HashMap<>();
        for (Coverage part : coverage) {
            LocalDate last = part.validity().to();
            for (int year = part.validity().from().getYear(); last != null && year <= last.getYear(); year++) {
                observe(Year.of(year), rules, observed);
            }
        }
        this.holidays = Map.copyOf(observed);
    }

    private static void observe(Year year, List<HolidayRule> rules, Map<LocalDate, String> observed) {
        List<HolidayRule> atWeekend = new ArrayList<>();
        for (HolidayRule rule : rules) {
            if (rule.kind() != HolidayRule.Kind.CANCELLED) {
                rule.in(year).ifPresent(date -> {
                    if (rule.kind() == HolidayRule.Kind.SUBSTITUTED && isWeekend(date)) {
                        atWeekend.add(rule);
                    } else {
                        observed.put(date, rule.title());
                    }
                });
            }
        }
        for (HolidayRule rule : rules) {
            if (rule.kind() == HolidayRule.Kind.CANCELLED) {
                rule.in(year).ifPresent(observed::remove);
            }
        }
        // Only now, so that a substitute day never lands on a holiday in its own right (25 December 2022 moved to the
        // 27th).
        for (HolidayRule rule : atWeekend) {
            LocalDate date = rule.in(year).orElseThrow();
            while (isWeekend(date) || observed.containsKey(date)) {
                date = date.plusDays(1);
            }
            observed.put(date, rule.title() + " (substitute day)");
        }
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
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
        for (Coverage part : coverage) {
            if (part.validity().covers(date)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Citation source(LocalDate date) {
        for (Coverage part : coverage) {
            if (part.validity().covers(date)) {
                return part.source();
            }
        }
        throw PrivacyInputException.of("The calendar was asked beyond its days", notCovered(this, date));
    }

    @Override
    public Optional<String> holiday(LocalDate date) {
        if (!covers(date)) {
            throw PrivacyInputException.of("The calendar was asked beyond its days", notCovered(this, date));
        }
        return Optional.ofNullable(holidays.get(date));
    }

    @Override
    public String toString() {
        return id + " " + version;
    }

    static Problem notCovered(WorkingCalendar calendar, LocalDate date) {
        return new Problem(
                ProblemCode.CALENDAR_DOES_NOT_COVER,
                "calendar " + calendar.id() + " " + calendar.version(),
                "it does not know the public holidays of " + date + ".",
                "add a row for that time to its register, or use a calendar that covers it.");
    }
}
