/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.deadline;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.PublicApi;
import dev.privet.fact.FactTable;
import dev.privet.vocabulary.Regime;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By when exam marks have to be disclosed that were asked for before the results were announced: the earlier of two periods
 * takes the place of the response time. Asked for on the day of the announcement or later, {@link ResponseClock} applies.
 * Thread-safe.
 *
 * @legal DPA 2018 Sch 2 para 25 (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class ExamMarksClock {

    private final TimeLimits limits;

    private ExamMarksClock(TimeLimits limits) {
        this.limits = limits;
    }

    /**
     * A clock over the limits that ship with the library.
     *
     * @return a new clock
     */
    public static ExamMarksClock shipped() {
        return new ExamMarksClock(TimeLimits.shipped());
    }

    /**
     * The same clock with rows of the host, in the columns of {@code time-limits.txt}: a change of the law that came between two
     * releases. They hold before the rows that ship.
     *
     * @param additional the rows to add
     * @return a new clock; this one stays as it is
     * @throws PrivacyConfigurationException if a row cannot be read
     */
    public ExamMarksClock and(FactTable additional) {
        return new ExamMarksClock(limits.and(additional));
    }

    /**
     * Reckons the last day for disclosing the marks.
     *
     * @param regime the law they were asked for under
     * @param asked the day on which they were asked for
     * @param announced the day of the announcement, or null while there is none
     * @param calendar the working days of the place where the controller acts
     * @return a deadline; or that this longer time does not apply; or that the calendar ends too early
     * @throws PrivacyInputException if no rule covers that day
     */
    public ClockReading read(Regime regime, LocalDate asked, @Nullable LocalDate announced, WorkingCalendar calendar) {
        TimeLimits.Limit fromAsking = limits.on(TimeLimits.Duty.EXAM_MARKS_ASKED, regime, asked);
        if (announced != null && !asked.isBefore(announced)) {
            return Counted.noDuty(
                    fromAsking, "asked for when the results were announced already: the response time applies.");
        }
        ClockReading first = Counted.from(fromAsking, asked, "the request for the marks", calendar);
        if (announced == null || fromAsking.period().isEmpty()) {
            return first;
        }
        return Counted.earlier(
                first,
                Counted.from(
                        limits.on(TimeLimits.Duty.EXAM_MARKS_ANNOUNCED, regime, asked),
                        announced,
                        "the announcement of the results",
                        calendar));
    }
}
