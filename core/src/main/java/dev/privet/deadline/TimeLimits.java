/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.deadline;

import dev.privet.contract.PrivacyConfigurationException;
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
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    /** Rows of a host come first, so that they hold before those that ship. */
    TimeLimits and(FactTable additional) {
        List<Limit> all = new ArrayList<>(
                additional.rows().stream().map(TimeLimits::limit).toList());
        all.addAll(limits);
        return new TimeLimits(List.copyOf(all));
    }

    private static Limit limit(FactTable.Row row) {
        Optional<String> text = row.optional("limit");
        try {
            return new Limit(
                    row.constant("duty", Duty.class),
                    row.text("rules"),
                    row.constant("regime", Regime.class),
                    text.filter(limit -> !limit.startsWith("PT")).map(Period::parse),
                    text.filter(limit -> limit.startsWith("PT")).map(Duration::parse),
                    row.validity(),
                    row.citation());
        } catch (DateTimeParseException e) {
            throw unreadable(
                    row.place(), "'" + e.getParsedString() + "' is no period", "write it as P1M, P30D or PT72H", e);
        }
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

    static PrivacyConfigurationException unreadable(
            String place, String why, String remedy, @Nullable Throwable cause) {
        return new PrivacyConfigurationException(
                "A register of time limits cannot be read",
                List.of(new Problem(ProblemCode.FACT_FILE_UNREADABLE, place, why + ".", remedy + ".")),
                cause);
    }

    static Problem noRule(String what, Regime regime, LocalDate date) {
        return new Problem(
                ProblemCode.NOT_IN_THIS_REGIME,
                what + " on " + date,
                "the " + regime.title() + " has no rule for it on that day.",
                "check regime and date; the registers begin with the GDPR (Art 99(2)), not with the law before it.");
    }
}
