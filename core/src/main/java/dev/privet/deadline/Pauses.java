/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.deadline;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Answered enquiries that stop the clock, in order of asking, and the arithmetic of what they take out of a period. */
record Pauses(List<Enquiry> enquiries, PauseCounting counting) {

    /**
     * The days after the start that do not count, each once however many enquiries were open on it.
     *
     * @legal UK GDPR Art 12A(5) (text); the day of receipt is out already by Regulation 1182/71 Art 3(1)
     */
    static int days(List<Enquiry> answered, LocalDate start, PauseCounting counting) {
        int days = 0;
        LocalDate counted = start;
        for (Enquiry enquiry : answered) {
            LocalDate first = counting == PauseCounting.STATUTORY
                    ? enquiry.asked()
                    : enquiry.asked().plusDays(1);
            LocalDate from = first.isAfter(counted) ? first : counted.plusDays(1);
            LocalDate last = end(enquiry);
            if (!last.isBefore(from)) {
                days += (int) ChronoUnit.DAYS.between(from, last) + 1;
                counted = last;
            }
        }
        return days;
    }

    static LocalDate end(Enquiry enquiry) {
        LocalDate answered = enquiry.answered();
        return answered == null ? enquiry.asked() : answered;
    }

    /** Where the period ends, with the enquiries that came while it was running. */
    Ended end(LocalDate start, Period limit, WorkingCalendar calendar) {
        LocalDate nominal = start.plus(limit);
        Roll end = Roll.of(nominal, calendar);
        if (enquiries.isEmpty()) {
            return new Ended(end, 0, List.of());
        }
        List<Enquiry> counted = new ArrayList<>(enquiries.size());
        int days = 0;
        for (Enquiry enquiry : enquiries) {
            if (!enquiry.asked().isAfter(end.date())) {
                counted.add(enquiry);
                days = days(counted, start, counting);
                end = Roll.of(nominal.plusDays(days), calendar);
                // Asked on a day on which the period ran only because its end had been rolled there: it cannot end in
                // the pause.
                LocalDate paused = counting == PauseCounting.STATUTORY
                        ? end(enquiry)
                        : end(enquiry).minusDays(1);
                if (!end.date().isAfter(paused)) {
                    end = Roll.of(paused.plusDays(1), calendar);
                }
            }
        }
        return new Ended(end, days, counted);
    }

    record Ended(Roll roll, int pausedDays, List<Enquiry> counted) {}
}
