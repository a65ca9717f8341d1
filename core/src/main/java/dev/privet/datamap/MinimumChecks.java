/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.ProblemCode;
import dev.privet.marking.TypeMark;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * Judges whether what must be kept for a minimum by law is kept so long.
 *
 * @legal GDPR Art 17(3)(b) and Art 5(1)(e) (text); that a value is covered by the minimum of its row (our reading)
 */
final class MinimumChecks {

    private final Findings findings;

    MinimumChecks(Findings findings) {
        this.findings = findings;
    }

    /** The minimum of a mark, if it states one that can be read. */
    Optional<Period> read(TypeMark.Retained mark) {
        return mark.minimum().isEmpty() ? Optional.empty() : Periods.parse(mark.minimum());
    }

    /** Whether a mark's minimum can be read. */
    void judge(String place, TypeMark.Retained mark) {
        if (!mark.minimum().isEmpty() && read(mark).isEmpty()) {
            findings.add(
                    ProblemCode.PERIOD_UNREADABLE,
                    place,
                    "@RetainFor minimum = \"" + mark.minimum()
                            + "\" is no period longer than nothing and below a thousand years.",
                    "write it in ISO 8601, such as P6Y, or leave it out where no law says so.");
        }
    }

    /** Whether a mark's minimum is no longer than a period, which is told where it is. */
    boolean fits(String place, TypeMark.Retained mark, Period period) {
        Optional<Period> minimum = read(mark);
        if (minimum.isEmpty() || Periods.lastsAsLong(period, minimum.get())) {
            return true;
        }
        findings.add(
                ProblemCode.PERIOD_TOO_SHORT,
                place,
                "its period " + period + " can end before its minimum " + minimum.get() + " has passed.",
                "let the period be no shorter than what the law asks for, or correct the minimum.");
        return false;
    }

    /** Whether the values of a field stay as long as the minimum of their rows asks for. */
    void judge(String place, PersonalField field, List<RetentionRule> rules, List<RetentionRule> rows) {
        rows.stream()
                .filter(row -> row.minimum().isPresent())
                .filter(row -> row.purposes().isEmpty()
                        || field.uses().keySet().stream().anyMatch(row.purposes()::contains))
                .filter(row -> !rules.isEmpty() && rules.stream().noneMatch(rule -> covers(rule, row)))
                .forEach(row -> findings.add(
                        ProblemCode.PERIOD_TOO_SHORT,
                        place,
                        "its values could go before the minimum "
                                + row.minimum().orElseThrow() + " from " + row.from()
                                + " has passed, which its class states for "
                                + (row.purposes().isEmpty() ? "all of it." : "a purpose that it serves."),
                        "let its own period be as long and run from the same date, or name in the class's @RetainFor the"
                                + " purposes that the minimum is for."));
    }

    private static boolean covers(RetentionRule rule, RetentionRule row) {
        return rule.from().equals(row.from())
                && Periods.lastsAsLong(rule.period(), row.minimum().orElseThrow());
    }
}
