/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.deadline;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.fact.Citation;
import dev.privet.fact.FactTable;
import dev.privet.fact.Validity;
import dev.privet.vocabulary.Regime;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/** The register {@code time-limits.txt}. */
record TimeLimits(List<Limit> limits) {

    enum Duty {
        COMPLAINT_ACKNOWLEDGED,
        BREACH_TO_AUTHORITY,
        BREACH_OF_COMMUNICATIONS,
        BREACH_TO_SUBJECT,
        BREACH_TO_CONTROLLER,
        NOTICE_ART_14,
        EXAM_MARKS_ASKED,
        EXAM_MARKS_ANNOUNCED;

        static Duty of(BreachDuty duty) {
            return switch (duty) {
                case AUTHORITY -> BREACH_TO_AUTHORITY;
                case COMMUNICATIONS_AUTHORITY -> BREACH_OF_COMMUNICATIONS;
                case SUBJECTS -> BREACH_TO_SUBJECT;
                case CONTROLLER -> BREACH_TO_CONTROLLER;
            };
        }
    }

    /** One row; both periods are empty where the law sets no number. */
    record Limit(
            Duty duty,
            String rules,
            Regime regime,
            Optional<Period> period,
            Optional<Duration> hours,
            Validity validity,
            Citation citation) {}

    static TimeLimits shipped() {
        return new TimeLimits(FactTable.read(TimeLimits.class, "time-limits.txt").rows().stream()
                .map(TimeLimits::limit)
                .toList());
    }

    private static Limit limit(FactTable.Row row) {
        Optional<String> text = row.optional("limit");
        return new Limit(
                row.constant("duty", Duty.class),
                row.text("rules"),
                row.constant("regime", Regime.class),
                text.filter(limit -> !limit.startsWith("PT")).map(Period::parse),
                text.filter(limit -> limit.startsWith("PT")).map(Duration::parse),
                row.validity(),
                row.citation());
    }

    Limit on(Duty duty, Regime regime, LocalDate began) {
        for (Limit limit : limits) {
            if (limit.duty() == duty
                    && limit.regime() == regime
                    && limit.validity().covers(began)) {
                return limit;
            }
        }
        throw PrivacyInputException.of("The time limit cannot be reckoned", noRule(duty.name(), regime, began));
    }

    static Problem noRule(String what, Regime regime, LocalDate date) {
        return new Problem(
                ProblemCode.NOT_IN_THIS_REGIME,
                what + " on " + date,
                "the " + regime.title() + " has no rule for it on that day.",
                "check regime and date; data protection law before 25 May 2018 is not covered.");
    }
}
