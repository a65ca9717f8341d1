/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.annotation.RetainFor;
import dev.privet.contract.ProblemCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads how long the rows of a class are kept. */
final class RetentionReader {

    private static final Set<Class<?>> DATES =
            Set.of(Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class);

    private final Findings findings;

    RetentionReader(Findings findings) {
        this.findings = findings;
    }

    Optional<RetentionRule> read(Marks marks) {
        List<RetainFor> found = marks.onClass(RetainFor.class);
        if (found.size() > 1) {
            findings.add(
                    ProblemCode.COMPETING_MARKS,
                    marks.type().getSimpleName(),
                    "it bears " + found.size() + " different @RetainFor.",
                    "leave one.");
        }
        return found.stream().findFirst().flatMap(mark -> rule(marks.type(), mark));
    }

    private Optional<RetentionRule> rule(Class<?> type, RetainFor mark) {
        Optional<Property> from = PropertyPath.follow(type, mark.from(), "@RetainFor from", findings);
        from.filter(property -> !DATES.contains(property.type()))
                .ifPresent(property -> findings.add(
                        ProblemCode.NOT_A_DATE,
                        type.getSimpleName(),
                        "@RetainFor from = \"" + mark.from() + "\" is a "
                                + property.type().getSimpleName() + ", and a period runs from a date.",
                        "name a property of type "
                                + DATES.stream()
                                        .map(Class::getSimpleName)
                                        .sorted()
                                        .toList() + "."));
        return period(type, mark.period())
                .filter(period -> from.isPresent())
                .map(period -> new RetentionRule(period, PropertyPath.steps(mark.from()), mark.then(), mark.because()));
    }

    private Optional<Period> period(Class<?> type, String text) {
        try {
            Period period = Period.parse(text);
            if (RetentionRule.isCountable(period)) {
                return Optional.of(period);
            }
        } catch (DateTimeParseException e) {
            // Reported below, together with a period of nothing: to the reader both are the same mistake.
        }
        findings.add(
                ProblemCode.PERIOD_UNREADABLE,
                type.getSimpleName(),
                "@RetainFor period = \"" + text + "\" is no period longer than nothing and below a thousand years.",
                "write it in ISO 8601, such as P6Y, P18M or P90D.");
        return Optional.empty();
    }
}
