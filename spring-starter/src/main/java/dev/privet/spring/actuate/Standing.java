/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.actuate;

import dev.privet.spring.schedule.Job;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How things stood when the storage was last asked. Numbers and nobody's data; what is null was not set up, or could not be read.
 *
 * @param askedAt when that was
 * @param sealed the ledger's newest block, if there is one
 * @param holds the live holds
 * @param deferredErasures how many erasures wait for a hold to end
 * @param lateDuties how many duties after a breach should have been done, and were not
 * @param lastEnded when jobs last ended on whichever node, where that is kept for all of them
 * @param unreadable what could not be read, each with the class of the failure
 */
record Standing(
        Instant askedAt,
        @Nullable Sealed sealed,
        @Nullable Holds holds,
        @Nullable Long deferredErasures,
        @Nullable Long lateDuties,
        Map<Job, Instant> lastEnded,
        List<String> unreadable) {

    /**
     * A block of the ledger.
     *
     * @param number which one
     * @param upTo when it was sealed
     * @param lastPosition of its last entry
     * @param hash what vouches for it and all before it
     * @param signed whether somebody vouches for the hash
     */
    record Sealed(long number, Instant upTo, long lastPosition, String hash, boolean signed) {}

    /**
     * Live holds by what they are on.
     *
     * @param records on one row
     * @param subjects on one person
     * @param purposes on all that serves a purpose
     * @param types on all rows of a type
     * @param toReview of all these, those whose review date has come
     */
    record Holds(long records, long subjects, long purposes, long types, long toReview) {}
}
