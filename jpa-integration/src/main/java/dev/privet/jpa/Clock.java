/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.RetentionClock;
import dev.privet.retention.CutOff;
import jakarta.persistence.Query;
import jakarta.persistence.metamodel.EntityType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The dates from the latest of which a period runs, as a query compares them. Of several, one that is null does not count; where all
 * are null no comparison holds, so what has not begun is never past its period.
 *
 * @param from the dates, as the data map has them
 * @param dates the same, as the query has them
 */
record Clock(RetentionClock from, List<Date> dates) {

    /**
     * One of the dates.
     *
     * @param path the way to it
     * @param type its type
     * @param parameter the name under which its border is bound
     */
    record Date(String path, Class<?> type, String parameter) {}

    /** Each clock of a cut-off once; what stands against one is reported. */
    static List<Clock> of(CutOff cutOff, EntityType<?> entity, Paths paths, List<Problem> problems) {
        List<Clock> clocks = new ArrayList<>();
        for (RetentionClock from : cutOff.lastDays().keySet()) {
            List<Date> dates = new ArrayList<>();
            for (List<String> steps : from.dates()) {
                try {
                    String path = paths.to(steps);
                    Class<?> type = Paths.end(entity, steps).getJavaType();
                    dates.add(new Date(path, type, "before" + clocks.size() + "_" + dates.size()));
                } catch (IllegalArgumentException e) {
                    problems.add(notStored(cutOff.type(), String.join(".", steps)));
                }
            }
            if (!dates.isEmpty()) {
                clocks.add(new Clock(from, List.copyOf(dates)));
            }
        }
        return List.copyOf(clocks);
    }

    private static Problem notStored(RecordType type, String from) {
        return new Problem(
                ProblemCode.STORAGE_MISCONFIGURED,
                type.name(),
                "its period runs from '" + from + "', which is not stored with the row or over to-one associations.",
                "name a date that the entity maps.");
    }

    /** Holds for rows whose period has passed. */
    String hasPassed() {
        if (dates.size() == 1) {
            return passed(dates.get(0));
        }
        String none = dates.stream()
                .map(date -> "(" + date.path() + " is null or " + passed(date) + ")")
                .collect(Collectors.joining(" and "));
        String any = dates.stream().map(date -> date.path() + " is not null").collect(Collectors.joining(" or "));
        return none + " and (" + any + ")";
    }

    private static String passed(Date date) {
        return date.path() + " < :" + date.parameter();
    }

    void bind(Query query, CutOff cutOff) {
        LocalDate lastDay = cutOff.lastDays().get(from);
        if (lastDay == null) {
            throw new IllegalArgumentException("cutOff: it has no limit from '" + from + "'");
        }
        dates.forEach(date -> query.setParameter(date.parameter(), before(lastDay, cutOff, date.type())));
    }

    /** The first moment after the last day that is past its period, in the type of the date. */
    private static Object before(LocalDate lastDay, CutOff cutOff, Class<?> type) {
        LocalDate first = lastDay.plusDays(1);
        Instant moment = first.atStartOfDay(cutOff.zone()).toInstant();
        if (type == LocalDate.class) {
            return first;
        } else if (type == LocalDateTime.class) {
            return first.atStartOfDay();
        } else if (type == OffsetDateTime.class) {
            return moment.atZone(cutOff.zone()).toOffsetDateTime();
        } else if (type == ZonedDateTime.class) {
            return moment.atZone(cutOff.zone());
        }
        return moment;
    }
}
