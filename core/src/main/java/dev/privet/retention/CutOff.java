/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import dev.privet.contract.PublicApi;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.RetentionRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/**
 * Which rows of a type are past their period on a day: those whose date is not after {@link #lastDay()}. Immutable.
 *
 * @param type the rows' type
 * @param rule how long they are kept
 * @param lastDay the last date whose period is over, as a civil date in {@code zone}
 * @param zone the time zone in which the organisation counts its days
 * @legal GDPR Art 5(1)(e) (text); Regulation (EEC, Euratom) 1182/71 Art 3(2), a period ends with its last day (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record CutOff(RecordType type, RetentionRule rule, LocalDate lastDay, ZoneId zone) {

    /** Refuses null. */
    public CutOff {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(lastDay, "lastDay");
        Objects.requireNonNull(zone, "zone");
    }

    /**
     * Works out the cut-off of a day.
     *
     * @param type the rows' type
     * @param rule how long they are kept
     * @param today the civil date in the zone
     * @param zone the time zone in which the organisation counts its days
     * @return the cut-off: a row of the last day had its period end yesterday or before
     */
    public static CutOff on(LocalDate today, RecordType type, RetentionRule rule, ZoneId zone) {
        // Months differ in length, so today minus the period is only near the answer: 31 January plus a month is 28
        // February,
        // and 28 February minus a month is 28 January. The search starts late enough and goes back to the first date
        // that fits.
        LocalDate day = today.minus(rule.period()).plusDays(4);
        while (!day.plus(rule.period()).isBefore(today)) {
            day = day.minusDays(1);
        }
        return new CutOff(type, rule, day, zone);
    }

    /**
     * The same border for a property that is an instant.
     *
     * @return the first instant after the last day, in the zone: earlier ones are past their period
     */
    public Instant before() {
        return lastDay.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
