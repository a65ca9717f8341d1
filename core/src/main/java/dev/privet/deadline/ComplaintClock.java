/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.deadline;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.PublicApi;
import dev.privet.fact.FactTable;
import dev.privet.vocabulary.Regime;
import java.time.LocalDate;

/**
 * By when a complaint to the controller has to be acknowledged. The outcome has no number: it is due without undue delay from
 * receipt, and given within the same days it needs no acknowledgement of its own. Thread-safe.
 *
 * @legal DPA 2018 s. 164A(3), (4) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class ComplaintClock {

    private final TimeLimits limits;

    private ComplaintClock(TimeLimits limits) {
        this.limits = limits;
    }

    /**
     * A clock over the limits that ship with the library.
     *
     * @return a new clock
     */
    public static ComplaintClock shipped() {
        return new ComplaintClock(TimeLimits.shipped());
    }

    /**
     * The same clock with rows of the host, in the columns of {@code time-limits.txt}: a change of the law that came between two
     * releases. They hold before the rows that ship.
     *
     * @param additional the rows to add
     * @return a new clock; this one stays as it is
     * @throws PrivacyConfigurationException if a row cannot be read
     */
    public ComplaintClock and(FactTable additional) {
        return new ComplaintClock(limits.and(additional));
    }

    /**
     * Reckons the last day for the acknowledgement. The day of receipt is not counted; the last day rolls to a working day.
     *
     * @param regime the law the complaint is made under
     * @param received the day on which it arrived
     * @param calendar the working days of the place where the controller acts
     * @return a deadline, or that there is no such duty, or that the calendar ends too early
     * @throws PrivacyInputException if no rule covers that day
     */
    public ClockReading acknowledge(Regime regime, LocalDate received, WorkingCalendar calendar) {
        return Counted.from(
                limits.on(TimeLimits.Duty.COMPLAINT_ACKNOWLEDGED, regime, received),
                received,
                "receipt of the complaint",
                calendar);
    }
}
