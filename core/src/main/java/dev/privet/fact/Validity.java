/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.fact;

import dev.privet.contract.PublicApi;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a legal fact holds, both ends included, as civil dates of the place whose law it is. Immutable.
 *
 * @param from the first day
 * @param to the last day, or null while no end is known
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record Validity(LocalDate from, @Nullable LocalDate to) {

    /** Refuses an end before the start. */
    public Validity {
        Objects.requireNonNull(from, "from");
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("to: " + to + " lies before from: " + from);
        }
    }

    /**
     * Holds from a day on, without a known end.
     *
     * @param from the first day
     * @return an open interval
     */
    public static Validity since(LocalDate from) {
        return new Validity(from, null);
    }

    /**
     * Whether the fact holds on a day.
     *
     * @param date the day asked about
     * @return true on both ends and between them
     */
    public boolean covers(LocalDate date) {
        return !date.isBefore(from) && (to == null || !date.isAfter(to));
    }
}
