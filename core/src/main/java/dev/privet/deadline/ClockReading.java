/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.deadline;

import dev.privet.contract.Problem;
import dev.privet.contract.PublicApi;
import dev.privet.fact.LegalFinding;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a clock says: a deadline, a pause, that there is no such duty, or that the day cannot be known. Every reading carries
 * its reckoning. Immutable.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public sealed interface ClockReading {

    /**
     * How the reading was reached.
     *
     * @return rule set, steps and sources
     */
    Derivation derivation();

    /**
     * The last day for the act, to its end.
     *
     * @param due the last day
     * @param noticeBy the last day for giving notice of an extension, where the rules know one
     * @param remindBy {@code due}, or an earlier day where pauses could be counted more strictly
     * @param calendar the calendar with which it was reckoned
     * @param derivation how it was reached
     * @param disregarded what was put forward and does not move the deadline, with the reason
     */
    @PublicApi(since = "0.1")
    record Deadline(
            LocalDate due,
            Optional<LocalDate> noticeBy,
            LocalDate remindBy,
            CalendarStamp calendar,
            Derivation derivation,
            List<LegalFinding> disregarded)
            implements ClockReading {

        /** Copies the list and refuses nulls. */
        public Deadline {
            Objects.requireNonNull(due, "due");
            Objects.requireNonNull(noticeBy, "noticeBy");
            Objects.requireNonNull(remindBy, "remindBy");
            Objects.requireNonNull(calendar, "calendar");
            Objects.requireNonNull(derivation, "derivation");
            disregarded = List.copyOf(disregarded);
        }
    }

    /**
     * The clock stands until the person answers, so there is no last day. A request is not closed by silence.
     *
     * @param waitingFor what the person was asked for
     * @param since the day of asking
     * @param daysElapsed whole days that count so far; none where the time begins anew with the answer
     * @param derivation how it was reached
     * @param disregarded what was put forward and does not move the deadline
     */
    @PublicApi(since = "0.1")
    record Paused(
            Enquiry.Kind waitingFor,
            LocalDate since,
            int daysElapsed,
            Derivation derivation,
            List<LegalFinding> disregarded)
            implements ClockReading {

        /** Copies the list and refuses nulls. */
        public Paused {
            Objects.requireNonNull(waitingFor, "waitingFor");
            Objects.requireNonNull(since, "since");
            Objects.requireNonNull(derivation, "derivation");
            disregarded = List.copyOf(disregarded);
        }
    }

    /**
     * The law sets no time here.
     *
     * @param derivation why, with the source
     */
    @PublicApi(since = "0.1")
    record NoDuty(Derivation derivation) implements ClockReading {}

    /**
     * The last day cannot be known, because the calendar ends before it.
     *
     * @param notBefore the day on which the period ends if it is a working day
     * @param problem what is missing and how to supply it
     * @param derivation how far the reckoning came
     */
    @PublicApi(since = "0.1")
    record Uncertain(LocalDate notBefore, Problem problem, Derivation derivation) implements ClockReading {}
}
