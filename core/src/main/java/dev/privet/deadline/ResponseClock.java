/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.deadline;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.fact.Citation;
import dev.privet.fact.FactTable;
import dev.privet.fact.LegalFinding;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * When a data subject's request has to be answered. A pure function of the request, the calendar and the registers: no clock,
 * no state, safe for any number of threads.
 *
 * <pre>{@code
 * ResponseClock clock = ResponseClock.shipped();
 * WorkingCalendar england = HolidayRegister.shipped().calendar("GB-EAW");
 * ClockReading reading = clock.read(
 *         ResponseRequest.received(Regime.UK, SubjectRight.ACCESS, LocalDate.of(2026, 3, 3)), england);
 * // Deadline: 7 April 2026, for 3 April is Good Friday and 6 April Easter Monday
 * }</pre>
 *
 * @legal UK GDPR Arts 12(3), 12A; EU GDPR Art 12(3); Regulation (EEC, Euratom) 1182/71 Art 3 (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class ResponseClock {

    private final ResponseRules rules;
    private final ClockPolicy policy;

    private ResponseClock(ResponseRules rules, ClockPolicy policy) {
        this.rules = rules;
        this.policy = Objects.requireNonNull(policy, "policy");
    }

    /**
     * A clock over the rules that ship with the library, going by the statutes' text alone.
     *
     * @return a new clock
     */
    public static ResponseClock shipped() {
        return new ResponseClock(ResponseRules.shipped(), ClockPolicy.statuteOnly());
    }

    /**
     * The same rules under another policy.
     *
     * @param policy what the controller decided where the law leaves room
     * @return a new clock; this one stays as it is
     */
    public ResponseClock with(ClockPolicy policy) {
        return new ResponseClock(rules, policy);
    }

    /**
     * The same clock with rows of the host, in the columns of {@code response-rules.txt} and {@code enquiry-effects.txt}: a change
     * of the law that came between two releases. They hold before the rows that ship.
     *
     * @param responseRules the rule sets to add
     * @param enquiryEffects what enquiries do under them
     * @return a new clock; this one stays as it is
     * @throws PrivacyConfigurationException if a row cannot be read, or a rule set does not say what an enquiry does
     */
    public ResponseClock and(FactTable responseRules, FactTable enquiryEffects) {
        return new ResponseClock(rules.and(responseRules, enquiryEffects), policy);
    }

    /**
     * Reckons the deadline. The rule set is that of the day of receipt; a pause counts by the policy; the last day rolls to the
     * next working day once, at the end.
     *
     * @param request the dates of the request
     * @param calendar the working days of the place where the controller acts
     * @return a deadline; or that the clock stands; or that the calendar ends too early
     * @throws PrivacyInputException if no rule set covers the day of receipt
     */
    public ClockReading read(ResponseRequest request, WorkingCalendar calendar) {
        return new Reckoning(request, calendar, rules.on(request.regime(), request.received())).read();
    }

    /** One question, with what is gathered on the way to its answer. */
    private final class Reckoning {

        private final ResponseRequest request;
        private final WorkingCalendar calendar;
        private final ResponseRules.Rule rule;
        private final List<String> steps = new ArrayList<>(6);
        private final List<Citation> citations = new ArrayList<>(4);
        private final List<LegalFinding> disregarded = new ArrayList<>(0);
        private final List<Enquiry> restarts = new ArrayList<>(0);
        private final List<Enquiry> answered = new ArrayList<>(0);
        private final List<Enquiry> open = new ArrayList<>(0);

        Reckoning(ResponseRequest request, WorkingCalendar calendar, ResponseRules.Rule rule) {
            this.request = request;
            this.calendar = calendar;
            this.rule = rule;
            citations.add(rule.citation());
        }

        ClockReading read() {
            steps.add("Received on " + Words.date(request.received()) + ": rule set " + rule.id() + " applies.");
            request.enquiries().forEach(this::sort);
            LocalDate start = request.received();
            for (Enquiry enquiry : restarts) {
                if (enquiry.asked().isAfter(plainEnd(start))) {
                    tooLate(enquiry);
                } else if (enquiry.answered() == null) {
                    return paused(enquiry, 0);
                } else if (enquiry.answered().isAfter(start)) {
                    start = enquiry.answered();
                    steps.add(Words.sentence(enquiry.kind().title()) + " came on " + Words.date(start)
                            + ": the time runs from that day.");
                }
            }
            if (!open.isEmpty()) {
                Enquiry first = open.get(0);
                if (!first.asked().isAfter(plainEnd(start))) {
                    return paused(first, elapsed(start, first.asked()));
                }
                open.forEach(this::tooLate);
            }
            return deadline(start);
        }

        private LocalDate plainEnd(LocalDate start) {
            // An extension told too late prolongs nothing, so no enquiry can come in time thanks to it either.
            Period limit = request.extension().claimed()
                            && !toldTooLate(noticeEnd(start).roll())
                    ? rule.limits().extended()
                    : rule.limits().plain();
            return pauses(policy.counting()).end(start, limit, calendar).roll().date();
        }

        private Pauses pauses(PauseCounting counting) {
            return new Pauses(answered, counting);
        }

        private void sort(Enquiry enquiry) {
            ResponseRules.Effect effect = rules.effect(rule, enquiry.kind(), request.right(), request.received());
            boolean counts =
                    !effect.kind().byPolicy || policy.relyingOnGuidanceFor().contains(enquiry.kind());
            if (effect.kind() == ResponseRules.Kind.NONE) {
                disregard(
                        enquiry.kind().title(),
                        "asking for it does not stop the clock for a request for "
                                + request.right().title() + ".",
                        "deal with the request while you wait, or ask and extend the time where its complexity allows.",
                        effect.citation());
            } else if (!counts) {
                disregard(
                        enquiry.kind().title(),
                        "no statute stops the clock for it, only guidance, on which the policy does not rely.",
                        "keep to the date, or rely on the guidance by a documented policy.",
                        effect.citation());
            } else {
                citations.add(effect.citation());
                (effect.kind().restarts() ? restarts : enquiry.answered() == null ? open : answered).add(enquiry);
            }
        }

        private void tooLate(Enquiry enquiry) {
            disregard(
                    enquiry.kind().title(),
                    "it was asked on " + enquiry.asked() + ", when the time had run out already.",
                    "answer now; ask while the time runs.",
                    rule.citation());
        }

        private void disregard(String place, String why, String remedy, Citation citation) {
            disregarded.add(new LegalFinding(new Problem(ProblemCode.CLOCK_NOT_MOVED, place, why, remedy), citation));
            steps.add(Words.sentence(place) + " does not move the deadline: " + why);
        }

        private ClockReading paused(Enquiry enquiry, int elapsed) {
            steps.add("Waiting for " + enquiry.kind().title() + " since " + Words.date(enquiry.asked())
                    + ": there is no last day until it comes.");
            return new ClockReading.Paused(enquiry.kind(), enquiry.asked(), elapsed, derivation(), disregarded);
        }

        private int elapsed(LocalDate start, LocalDate asked) {
            List<Enquiry> before = answered.stream()
                    .filter(enquiry -> enquiry.asked().isBefore(asked))
                    .map(enquiry -> Pauses.end(enquiry).isBefore(asked)
                            ? enquiry
                            : Enquiry.answered(enquiry.kind(), enquiry.asked(), asked.minusDays(1)))
                    .toList();
            int gone = (int) ChronoUnit.DAYS.between(start, asked) - 1;
            return Math.max(0, gone - Pauses.days(before, start, policy.counting()));
        }

        private ClockReading deadline(LocalDate start) {
            Pauses.Ended noticeEnd = noticeEnd(start);
            Period limit = limit(noticeEnd.roll());
            Pauses.Ended end = pauses(policy.counting()).end(start, limit, calendar);
            for (Enquiry enquiry : answered) {
                if (!end.counted().contains(enquiry)) {
                    tooLate(enquiry);
                }
            }
            steps.add(Words.sentence(Words.period(limit)) + " from " + Words.date(start) + " ends on "
                    + Words.date(start.plus(limit)) + ".");
            if (end.pausedDays() > 0) {
                steps.add("The clock stood for " + Words.count(end.pausedDays(), "day") + ", so the time ends on "
                        + Words.date(end.roll().nominal()) + ".");
            }
            Problem uncovered = end.roll().uncovered() != null
                    ? end.roll().uncovered()
                    : noticeEnd.roll().uncovered();
            if (uncovered != null) {
                steps.add("The calendar " + calendar.id() + " does not cover that time.");
                return new ClockReading.Uncertain(end.roll().nominal(), uncovered, derivation());
            }
            if (end.roll().moved()) {
                steps.add(end.roll().explain(calendar));
            }
            citations.add(calendar.source(end.roll().date()));
            LocalDate early = answered.isEmpty()
                    ? end.roll().date()
                    : pauses(PauseCounting.CONSERVATIVE)
                            .end(start, limit, calendar)
                            .roll()
                            .date();
            return new ClockReading.Deadline(
                    end.roll().date(),
                    Optional.of(noticeEnd.roll().date()),
                    early.isBefore(end.roll().date()) ? early : end.roll().date(),
                    end.roll().stamp(calendar),
                    derivation(),
                    disregarded);
        }

        private Pauses.Ended noticeEnd(LocalDate start) {
            return rule.noticeStart() == ResponseRules.NoticeStart.RECEIPT
                    ? new Pauses(List.of(), policy.counting())
                            .end(request.received(), rule.limits().notice(), calendar)
                    : pauses(policy.counting()).end(start, rule.limits().notice(), calendar);
        }

        private boolean toldTooLate(Roll noticeEnd) {
            LocalDate notified = request.extension().notified();
            return notified != null && notified.isAfter(noticeEnd.date());
        }

        /** The extended limit, if the person was told of the extension in time. */
        private Period limit(Roll noticeEnd) {
            Extension extension = request.extension();
            if (toldTooLate(noticeEnd)) {
                disregard(
                        "extension",
                        "the person was told on " + extension.notified() + ", after the last day for it, "
                                + noticeEnd.date() + ".",
                        "answer within the plain time.",
                        rule.citation());
                return rule.limits().plain();
            }
            return extension.claimed()
                    ? rule.limits().extended()
                    : rule.limits().plain();
        }

        private Derivation derivation() {
            return new Derivation(rule.id(), steps, citations);
        }
    }
}
