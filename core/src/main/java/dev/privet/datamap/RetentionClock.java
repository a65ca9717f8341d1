/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.PublicApi;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * From when a period runs: one date of a row, or the latest of several, such as a person's last activity. Of several, those that are
 * null do not count; where all are, the period has not begun. Immutable; two that name the same dates are equal.
 *
 * @param dates the dates, each property by property, one or more; ordered by their names, each there once
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record RetentionClock(List<List<String>> dates) {

    /** Orders and copies the dates, and refuses none. */
    public RetentionClock {
        dates = dates.stream()
                .map(List::copyOf)
                .distinct()
                .sorted(Comparator.comparing(RetentionClock::dotted))
                .toList();
        if (dates.isEmpty() || dates.contains(List.<String>of())) {
            throw new IllegalArgumentException("dates: a period runs from one date or more, each with a name");
        }
    }

    /**
     * A clock of dates in writing.
     *
     * @param dates for example {@code closedAt} or {@code invoice.issuedOn}, one or more
     * @return the clock
     */
    public static RetentionClock of(String... dates) {
        return new RetentionClock(Arrays.stream(dates).map(PropertyPath::steps).toList());
    }

    /**
     * The dates in writing.
     *
     * @return for example {@code invoice.issuedOn}, in their order
     */
    public List<String> names() {
        return dates.stream().map(RetentionClock::dotted).toList();
    }

    /**
     * The date from which a row's period runs.
     *
     * @param dateOf tells a date of the row by its property, or null where there is none
     * @return the latest, or null where the period has not begun
     */
    public @Nullable LocalDate latest(Function<List<String>, @Nullable LocalDate> dateOf) {
        LocalDate latest = null;
        // Asked for each row that is shown, so without an iterator.
        for (int i = 0; i < dates.size(); i++) {
            LocalDate found = dateOf.apply(dates.get(i));
            if (found != null && (latest == null || found.isAfter(latest))) {
                latest = found;
            }
        }
        return latest;
    }

    private static String dotted(List<String> steps) {
        return String.join(".", steps);
    }

    /** Says it as a person would, such as {@code closedAt} or {@code the latest of lastLogin and lastOrderAt}. */
    @Override
    public String toString() {
        List<String> names = names();
        return names.size() == 1 ? names.get(0) : "the latest of " + Words.all(names);
    }
}
