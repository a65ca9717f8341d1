/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import dev.privet.contract.PublicApi;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * What a person has to look at from time to time, because no sweep will: data that is held without an end, and decisions that are
 * due. Holds no personal data. Immutable.
 *
 * @param today the civil date of the review, in the organisation's zone
 * @param points what is to be looked at, by kind
 * @legal GDPR Recital 39, time limits for erasure or for a periodic review (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record RetentionReview(LocalDate today, List<Point> points) {

    /** Copies the points. */
    public RetentionReview {
        Objects.requireNonNull(today, "today");
        points = List.copyOf(points);
    }

    /**
     * What kind of thing is to be looked at.
     *
     * @since 0.1
     */
    @PublicApi(since = "0.1")
    public enum Kind {
        /** Nothing says how long it is kept. */
        NO_PERIOD("Kept without an end, as nothing says how long"),
        /** Rows of which no date says that their period has begun. */
        NOT_BEGUN("Kept without an end for now, as their period has not begun"),
        /** A purpose that was declared and for which no data is marked. */
        PURPOSE_UNUSED("Purposes that no data is kept for any more"),
        /** A purpose for which data is kept, and which nobody has used it for within a year. */
        PURPOSE_IDLE("Purposes that data is kept for, and that nobody has used it for within a year"),
        /** A hold somebody had to look at by now. */
        HOLD_PAST_REVIEW("Legal holds past their review date"),
        /** Rows past their period on which a person decides. */
        TO_BE_DECIDED("Past their period, to be decided by a person");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /**
         * The kind in words.
         *
         * @return a heading
         */
        public String title() {
            return title;
        }
    }

    /**
     * One thing to look at.
     *
     * @param kind what kind of thing
     * @param place which class, field, purpose or hold
     * @param what what is to be known of it
     * @param rows how many rows it concerns, where that is known
     * @since 0.1
     */
    @PublicApi(since = "0.1")
    public record Point(Kind kind, String place, String what, OptionalLong rows) {

        /** Refuses null. */
        public Point {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(what, "what");
            Objects.requireNonNull(rows, "rows");
        }

        @Override
        public String toString() {
            return place + ": " + what
                    + (rows.isPresent() ? " (" + rows.getAsLong() + (rows.getAsLong() == 1 ? " row)" : " rows)") : "");
        }
    }

    /**
     * The points of one kind.
     *
     * @param kind the kind
     * @return unmodifiable
     */
    public List<Point> of(Kind kind) {
        return points.stream().filter(point -> point.kind() == kind).toList();
    }

    /**
     * The list as a data protection officer reads it.
     *
     * @return plain text, a line for each point below the heading of its kind
     */
    public String text() {
        String lists = Arrays.stream(Kind.values())
                .filter(kind -> !of(kind).isEmpty())
                .map(kind -> "\n" + kind.title() + "\n"
                        + of(kind).stream().map(point -> "- " + point + "\n").collect(Collectors.joining()))
                .collect(Collectors.joining());
        return "Retention review of " + today + "\n" + (lists.isEmpty() ? "\nNothing to look at.\n" : lists);
    }
}
