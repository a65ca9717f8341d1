/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.deadline;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.fact.FactTable;
import dev.privet.vocabulary.Regime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By when people have to be told about data that was not obtained from them. The month is a ceiling: the law asks for a
 * reasonable period, and for the first contact or the first disclosure if that comes earlier. Data obtained from the person
 * (Art 13) needs no clock, for they are told at once. Thread-safe.
 *
 * @legal UK GDPR Art 14(3); EU GDPR Art 14(3) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class NoticeClock {

    private final TimeLimits limits;

    private NoticeClock(TimeLimits limits) {
        this.limits = limits;
    }

    /**
     * A clock over the limits that ship with the library.
     *
     * @return a new clock
     */
    public static NoticeClock shipped() {
        return new NoticeClock(TimeLimits.shipped());
    }

    /**
     * The same clock with rows of the host, in the columns of {@code time-limits.txt}: a change of the law that came between two
     * releases. They hold before the rows that ship.
     *
     * @param additional the rows to add
     * @return a new clock; this one stays as it is
     * @throws PrivacyConfigurationException if a row cannot be read
     */
    public NoticeClock and(FactTable additional) {
        return new NoticeClock(limits.and(additional));
    }

    /**
     * When data was obtained, and what was first done with it.
     *
     * @param regime the law it was obtained under
     * @param obtained the day of obtaining it
     * @param firstContact the day of the first communication with the person, or null
     * @param firstDisclosure the day of the first disclosure to another recipient, or null
     */
    @PublicApi(since = "0.1")
    public record Obtained(
            Regime regime,
            LocalDate obtained,
            @Nullable LocalDate firstContact,
            @Nullable LocalDate firstDisclosure) {

        /**
         * Refuses a use before the data was there.
         *
         * @throws PrivacyInputException if a date lies before {@code obtained}
         */
        public Obtained {
            Objects.requireNonNull(regime, "regime");
            Objects.requireNonNull(obtained, "obtained");
            for (LocalDate use : new LocalDate[] {firstContact, firstDisclosure}) {
                if (use != null && use.isBefore(obtained)) {
                    throw PrivacyInputException.of(
                            "The time for the notice cannot be reckoned",
                            new Problem(
                                    ProblemCode.CLOCK_DATES_CONTRADICT,
                                    "first use on " + use,
                                    "it lies before the data was obtained on " + obtained + ".",
                                    "correct one of the two dates."));
                }
            }
        }
    }

    /**
     * Reckons the last day for the notice: a month, or the first use where that is earlier.
     *
     * @param data when it was obtained and first used
     * @param calendar the working days of the place where the controller acts
     * @return a deadline, or that the calendar ends too early
     * @throws PrivacyInputException if no rule covers that day
     */
    public ClockReading read(Obtained data, WorkingCalendar calendar) {
        TimeLimits.Limit limit = limits.on(TimeLimits.Duty.NOTICE_ART_14, data.regime(), data.obtained());
        ClockReading month = Counted.from(limit, data.obtained(), "obtaining the data", calendar);
        LocalDate contact = data.firstContact();
        LocalDate disclosure = data.firstDisclosure();
        boolean contactFirst = contact != null && (disclosure == null || !contact.isAfter(disclosure));
        LocalDate use = contactFirst ? contact : disclosure;
        LocalDate ceiling = month instanceof ClockReading.Deadline deadline
                ? deadline.due()
                : data.obtained().plus(limit.period().orElseThrow());
        if (use == null || !use.isBefore(ceiling)) {
            return month;
        }
        // The act itself has to carry the notice, so this day does not roll.
        List<String> steps = new ArrayList<>(month.derivation().steps());
        steps.add("The first " + (contactFirst ? "communication with the person" : "disclosure to another recipient")
                + " on " + Words.date(use) + " comes before that: the notice is due with it.");
        CalendarStamp stamp = new CalendarStamp(
                calendar.id(), calendar.version(), limit.citation().certainty());
        return new ClockReading.Deadline(
                use,
                Optional.empty(),
                use,
                stamp,
                new Derivation(limit.rules(), steps, List.of(limit.citation())),
                List.of());
    }
}
