/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.deadline;

import dev.privet.fact.Citation;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A plain period from one day on, without pauses: what every clock but that of requests comes down to. */
final class Counted {

    private Counted() {}

    /**
     * The last day of a period; the day of the event is not counted.
     *
     * @legal Regulation (EEC, Euratom) 1182/71 Art 3(1), 3(2)(c), 3(4) (text)
     */
    static ClockReading from(TimeLimits.Limit limit, LocalDate event, String what, WorkingCalendar calendar) {
        Period period = limit.period().orElse(null);
        if (period == null) {
            return noDuty(limit, what + " on " + Words.date(event) + ": the law sets no number of days here.");
        }
        Roll roll = Roll.of(event.plus(period), calendar);
        List<String> steps = new ArrayList<>(3);
        steps.add(Words.sentence(Words.period(period)) + " from " + what + " on " + Words.date(event) + " ends on "
                + Words.date(roll.nominal()) + ".");
        if (roll.uncovered() != null) {
            steps.add("The calendar " + calendar.id() + " does not cover that time.");
            return new ClockReading.Uncertain(
                    roll.nominal(), roll.uncovered(), new Derivation(limit.rules(), steps, List.of(limit.citation())));
        }
        if (roll.moved()) {
            steps.add(roll.explain(calendar));
        }
        List<Citation> citations = List.of(limit.citation(), calendar.source(roll.date()));
        return new ClockReading.Deadline(
                roll.date(),
                Optional.empty(),
                roll.date(),
                roll.stamp(calendar),
                new Derivation(limit.rules(), steps, citations),
                List.of());
    }

    static ClockReading noDuty(TimeLimits.Limit limit, String step) {
        return new ClockReading.NoDuty(
                new Derivation(limit.rules(), List.of(Words.sentence(step)), List.of(limit.citation())));
    }

    /** The earlier of two readings; where a calendar ends too early for one of them, the earliest day it may be counts. */
    static ClockReading earlier(ClockReading one, ClockReading other) {
        return earliest(other).isBefore(earliest(one)) ? other : one;
    }

    private static LocalDate earliest(ClockReading reading) {
        if (reading instanceof ClockReading.Deadline deadline) {
            return deadline.due();
        }
        return reading instanceof ClockReading.Uncertain uncertain ? uncertain.notBefore() : LocalDate.MAX;
    }
}
