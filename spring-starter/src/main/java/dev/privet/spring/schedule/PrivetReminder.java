/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.schedule;

import dev.privet.contract.PublicApi;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Published to the application by {@link Job#REMIND} where somebody has to look at something: an {@code @EventListener} can pass it on by
 * mail or chat. On a cluster with db-scheduler one node publishes it, otherwise each. Holds ids and counts, and no personal data. Immutable.
 *
 * @param at when it was looked
 * @param holdsToReview ids of the live holds whose review date has come, the oldest date first
 * @param breachesOwing ids of the breaches after which something with a time limit is still to be done
 * @param dutiesOwed how many such duties there are, those among them that are late
 * @param dutiesLate how many of these should have been done by now
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record PrivetReminder(
        Instant at, List<UUID> holdsToReview, List<UUID> breachesOwing, long dutiesOwed, long dutiesLate) {

    /** Copies the lists. */
    public PrivetReminder {
        Objects.requireNonNull(at, "at");
        holdsToReview = List.copyOf(holdsToReview);
        breachesOwing = List.copyOf(breachesOwing);
    }

    /** Says it in one sentence. */
    @Override
    public String toString() {
        return Work.Done.counted(holdsToReview.size(), "legal hold", "legal holds") + " to review; "
                + Work.Done.counted(dutiesOwed, "duty", "duties") + " owed after "
                + Work.Done.counted(breachesOwing.size(), "breach", "breaches") + ", " + dutiesLate + " of them late.";
    }
}
