/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.jpa.internal.mapping.MappedReference;
import dev.privet.jpa.internal.mapping.MappedValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The dates from the latest of which a period runs, as a query compares them. A date that is null does not count; where all are, the
 * period has not begun, and is never past.
 *
 * @param dates one or more
 */
record SweptClock(List<OneDate> dates) {

    SweptClock {
        dates = List.copyOf(dates);
    }

    /**
     * Finds the dates in a query, to which the rows on the way are joined.
     *
     * @param paths the ways to the dates, property by property
     * @throws IllegalArgumentException if one is not stored with the row or over associations to one row
     */
    static SweptClock of(Select select, Select.Row root, MappedRows rows, List<List<String>> paths) {
        return new SweptClock(
                paths.stream().map(steps -> date(select, root, rows, steps)).toList());
    }

    private static OneDate date(Select select, Select.Row root, MappedRows rows, List<String> steps) {
        for (int i = 1; i < steps.size(); i++) {
            MappedReference reference = root.entity().references().get(String.join(".", steps.subList(0, i)));
            if (reference != null) {
                Column found = new CodeLists(rows)
                        .column(select, root, reference, String.join(".", steps), steps.subList(i, steps.size()));
                return new OneDate(found.expression(), found.value());
            }
        }
        MappedValue value = root.entity().values().get(String.join(".", steps));
        if (value == null) {
            throw new IllegalArgumentException("'" + String.join(".", steps) + "' is no plain value");
        }
        return new OneDate(select.column(root, value), value);
    }

    /** Holds for rows whose period from these dates has passed. */
    Sql hasPassed(LocalDate lastDay, ZoneId zone) {
        if (dates.size() == 1) {
            return dates.get(0).isBefore(lastDay, zone);
        }
        List<Sql> all = new ArrayList<>();
        for (OneDate date : dates) {
            all.add(date.isBefore(lastDay, zone).between("(" + date.expression() + " is null or ", ")"));
        }
        all.add(Sql.join(
                        " or ",
                        dates.stream()
                                .map(date -> Sql.of(date.expression() + " is not null"))
                                .toList())
                .between("(", ")"));
        return Sql.join(" and ", all);
    }

    /** Holds for rows whose period has not begun. */
    Sql hasNotBegun() {
        return Sql.of(dates.stream()
                .map(date -> date.expression() + " is null")
                .collect(Collectors.joining(" and ", "(", ")")));
    }

    /** A date in a query. */
    record OneDate(String expression, MappedValue value) {

        Sql isBefore(LocalDate lastDay, ZoneId zone) {
            return Sql.of(expression + " < ", value.codec(), before(lastDay, zone), "");
        }

        /** The first moment after the last day that is past its period, in the type of the date. */
        Object before(LocalDate lastDay, ZoneId zone) {
            LocalDate first = lastDay.plusDays(1);
            Instant moment = first.atStartOfDay(zone).toInstant();
            Class<?> type = value.javaType();
            if (type == LocalDate.class) {
                return first;
            } else if (type == LocalDateTime.class) {
                return first.atStartOfDay();
            } else if (type == OffsetDateTime.class) {
                return moment.atZone(zone).toOffsetDateTime();
            } else if (type == ZonedDateTime.class) {
                return moment.atZone(zone);
            }
            return moment;
        }
    }
}
