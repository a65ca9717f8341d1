/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.PublicApi;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.Purpose;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How long rows of a type, or the values of a field, are kept. Immutable.
 *
 * @param period the most that it is kept, counted by the calendar
 * @param minimum how long it must be kept by law, if a law says so; never longer than the period, whatever the day
 * @param from from when both run
 * @param then what becomes of a row past its period
 * @param because why so long, or empty
 * @param purposes for which purposes; empty where it holds whatever the purpose
 * @legal GDPR Art 5(1)(e) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record RetentionRule(
        Period period,
        Optional<Period> minimum,
        RetentionClock from,
        Disposal then,
        String because,
        Set<Class<? extends Purpose>> purposes) {

    private static final int TOO_MANY_YEARS = 1000;
    private static final long DAYS_OF_A_YEAR = 365;
    private static final long MONTHS_OF_A_YEAR = 12;

    /**
     * Copies the set, and refuses a period that is not longer than nothing, or beyond what calendars and databases count, or shorter
     * than its minimum.
     */
    public RetentionRule {
        Objects.requireNonNull(from, "from");
        purposes = Set.copyOf(purposes);
        Objects.requireNonNull(then, "then");
        Objects.requireNonNull(because, "because");
        if (!isCountable(period)) {
            throw new IllegalArgumentException(
                    "period: " + period + " is not longer than nothing and below a thousand years");
        }
        if (minimum.filter(least -> !isCountable(least) || !Periods.lastsAsLong(period, least))
                .isPresent()) {
            throw new IllegalArgumentException(
                    "minimum: " + minimum.get() + " may be longer than the period " + period);
        }
    }

    /**
     * A rule that holds whatever the purpose, from one date on, and without a minimum.
     *
     * @param period the period
     * @param from the date from which it runs, property by property
     * @param then what becomes of a row past its period
     * @param because why so long, or empty
     */
    public RetentionRule(Period period, List<String> from, Disposal then, String because) {
        this(period, Optional.empty(), new RetentionClock(List.of(from)), then, because, Set.of());
    }

    /**
     * How long it must be kept for what the rule is about: a law's minimum, or the whole period where none is stated.
     *
     * @return the period, counted by the calendar from the same date
     */
    public Period needed() {
        return minimum.orElse(period);
    }

    /** Adds up the parts that a period is written in, so it is the days alone that are asked for here. */
    @SuppressWarnings("JavaPeriodGetDays")
    static boolean isCountable(Period period) {
        return !period.isZero()
                && !period.isNegative()
                && period.toTotalMonths() / MONTHS_OF_A_YEAR + period.getDays() / DAYS_OF_A_YEAR < TOO_MANY_YEARS;
    }
}
