/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.RecordType;
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

/**
 * A date from which a period runs, as a query compares it. Where it is null the comparison does not hold, so what has not begun is
 * never past its period.
 *
 * @param from the way to the date, as the data map has it
 * @param date the way to the date, as the query has it
 * @param type the type of the date
 * @param parameter the name under which its border is bound
 */
record Clock(String from, String date, Class<?> type, String parameter) {

    /** Each clock of a cut-off once; what stands against one is reported. */
    static List<Clock> of(CutOff cutOff, EntityType<?> entity, Paths paths, List<Problem> problems) {
        List<Clock> clocks = new ArrayList<>();
        for (String from : cutOff.lastDays().keySet()) {
            List<String> steps = List.of(from.split("\\.", -1));
            try {
                String date = paths.to(steps);
                Class<?> type = Paths.end(entity, steps).getJavaType();
                clocks.add(new Clock(from, date, type, "before" + clocks.size()));
            } catch (IllegalArgumentException e) {
                problems.add(notStored(cutOff.type(), from));
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

    /** Holds for rows whose period from this date has passed. */
    String hasPassed() {
        return date + " < :" + parameter;
    }

    void bind(Query query, CutOff cutOff) {
        LocalDate lastDay = cutOff.lastDays().get(from);
        if (lastDay == null) {
            throw new IllegalArgumentException("cutOff: it has no limit from '" + from + "'");
        }
        query.setParameter(parameter, before(lastDay, cutOff));
    }

    /** The first moment after the last day that is past its period, in the type of the date. */
    private Object before(LocalDate lastDay, CutOff cutOff) {
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
