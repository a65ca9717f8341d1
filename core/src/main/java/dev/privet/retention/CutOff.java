/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import dev.privet.contract.PublicApi;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.RetentionClock;
import dev.privet.datamap.RetentionRule;
import dev.privet.vocabulary.Disposal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a type, or which values in them, are past their period on a day: those for which every limit has passed. A row for
 * which one of them has not begun is kept. Immutable.
 *
 * @param type the rows' type
 * @param fields the fields whose values alone are past their period; empty where it is whole rows
 * @param limits what must have passed, one or more
 * @param day the civil date in the zone on which it holds
 * @param zone the time zone in which the organisation counts its days
 * @legal GDPR Art 5(1)(e) (text); Regulation (EEC, Euratom) 1182/71 Art 3(2), a period ends with its last day (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record CutOff(RecordType type, List<PersonalField> fields, List<Limit> limits, LocalDate day, ZoneId zone) {

    /** Copies the lists. Refuses no limit at all, which every row would be past, and limits that disagree about the end. */
    public CutOff {
        Objects.requireNonNull(type, "type");
        fields = List.copyOf(fields);
        limits = List.copyOf(limits);
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(zone, "zone");
        if (limits.isEmpty()) {
            throw new IllegalArgumentException("limits: " + type.name() + " has none, so nothing of it is ever due");
        }
        if (limits.stream().map(limit -> limit.rule().then()).distinct().count() > 1) {
            throw new IllegalArgumentException("limits: they say different things of what becomes of " + type.name());
        }
        if (!type.fields().containsAll(fields)) {
            throw new IllegalArgumentException("fields: one of them is no field of " + type.name());
        }
        if (!fields.isEmpty() && !limits.get(0).rule().then().isOfValues()) {
            throw new IllegalArgumentException("limits: a value of " + type.name() + " can't be deleted from its row");
        }
    }

    /**
     * The rows of a type that are past their period on a day.
     *
     * @param today the civil date in the zone
     * @param type the rows' type
     * @param rules how long they are kept, one or more
     * @param zone the time zone in which the organisation counts its days
     * @return the cut-off: a row past it had its last period end yesterday or before
     */
    public static CutOff ofRows(LocalDate today, RecordType type, List<RetentionRule> rules, ZoneId zone) {
        return new CutOff(type, List.of(), limits(today, rules), today, zone);
    }

    /**
     * The rows of a type in which the values of some fields are past their period on a day.
     *
     * @param today the civil date in the zone
     * @param type the rows' type
     * @param fields fields of the type, one or more
     * @param rules how long their values are kept, one or more
     * @param zone the time zone in which the organisation counts its days
     * @return the cut-off: a value past it had its last period end yesterday or before
     */
    public static CutOff ofFields(
            LocalDate today, RecordType type, List<PersonalField> fields, List<RetentionRule> rules, ZoneId zone) {
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("fields: none is given, which would mean whole rows");
        }
        return new CutOff(type, fields, limits(today, rules), today, zone);
    }

    private static List<Limit> limits(LocalDate today, List<RetentionRule> rules) {
        return rules.stream().map(rule -> Limit.on(today, rule)).toList();
    }

    /**
     * What becomes of what is past its period.
     *
     * @return the disposal, which all limits have in common
     */
    public Disposal then() {
        return limits.get(0).rule().then();
    }

    /**
     * Whether a row is past its period, or its values in the fields are.
     *
     * @param dates tells the row's civil date in the zone by a property from which a period runs, or null where there is none
     * @return true where every limit has passed
     */
    public boolean covers(Function<List<String>, @Nullable LocalDate> dates) {
        return limits.stream().allMatch(limit -> {
            LocalDate date = limit.rule().from().latest(dates);
            return date != null && !date.isAfter(limit.lastDay());
        });
    }

    /**
     * The hold because of which none of it may go: one on its type, on a class that the type extends, or on a purpose that it serves.
     *
     * @param dataMap says which purposes it serves
     * @param live the holds that count
     * @return the first of them; nothing where there are only holds on single records and persons, or on something else
     */
    public Optional<LegalHold> heldBy(DataMap dataMap, List<LegalHold> live) {
        return new HeldCutOffs(dataMap).hold(this, live);
    }

    /**
     * The last dates that are past their period.
     *
     * @return by the clock of a period; the earliest where several periods run from one clock; in the order of the limits
     */
    public Map<RetentionClock, LocalDate> lastDays() {
        Map<RetentionClock, LocalDate> lastDays = new LinkedHashMap<>();
        limits.forEach(limit -> lastDays.merge(
                limit.rule().from(), limit.lastDay(), (one, other) -> one.isBefore(other) ? one : other));
        return Collections.unmodifiableMap(lastDays);
    }

    /** Says it in one line. */
    @Override
    public String toString() {
        String names = fields.stream().map(PersonalField::name).collect(Collectors.joining(" and "));
        String dates = lastDays().entrySet().stream()
                .map(last -> last.getKey() + " up to " + last.getValue())
                .collect(Collectors.joining(" and "));
        return "CutOff[" + type.name() + (names.isEmpty() ? "" : "." + names) + ", then " + then().done() + ", " + dates
                + ", " + zone + "]";
    }

    /**
     * One of the periods that must have passed. Immutable.
     *
     * @param rule how long, and from which date on
     * @param lastDay the last date whose period is over, as a civil date in the zone of the cut-off
     * @legal Regulation (EEC, Euratom) 1182/71 Art 3(2), a period ends with its last day (text)
     * @since 0.1
     */
    @PublicApi(since = "0.1")
    public record Limit(RetentionRule rule, LocalDate lastDay) {

        /** Refuses null. */
        public Limit {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(lastDay, "lastDay");
        }

        /**
         * Works out the limit of a day.
         *
         * @param today the civil date
         * @param rule how long, and from which date on
         * @return the limit: a period that began on its last day ended yesterday or before
         */
        public static Limit on(LocalDate today, RetentionRule rule) {
            // Months differ in length, so today minus the period is only near the answer: 31 January plus a month is 28
            // February,
            // and 28 February minus a month is 28 January. The search starts late enough and goes back to the first
            // date
            // that fits.
            LocalDate day = today.minus(rule.period()).plusDays(4);
            while (!day.plus(rule.period()).isBefore(today)) {
                day = day.minusDays(1);
            }
            return new Limit(rule, day);
        }

        /**
         * The same border for a property that is an instant.
         *
         * @param zone the time zone in which the organisation counts its days
         * @return the first instant after the last day, in the zone: earlier ones are past their period
         */
        public Instant before(ZoneId zone) {
            return lastDay.plusDays(1).atStartOfDay(zone).toInstant();
        }
    }
}
