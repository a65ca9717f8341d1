/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import dev.privet.contract.PublicApi;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.RetentionRule;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is past its period on a day, for every type of a data map, in the order in which it can be disposed of: a row that refers
 * to another goes before it, and values that are kept shorter than their row go before the row. What lies in the rows of other types
 * ends with these. Immutable and thread-safe.
 *
 * @legal GDPR Art 5(1)(e) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class RetentionSchedule {

    private final List<Entry> entries;
    private final DataMap dataMap;
    private final ZoneId zone;

    private RetentionSchedule(List<Entry> entries, DataMap dataMap, ZoneId zone) {
        this.entries = List.copyOf(entries);
        this.dataMap = dataMap;
        this.zone = zone;
    }

    /**
     * Draws up the schedule of a data map.
     *
     * @param dataMap the types and their periods
     * @param zone the time zone in which the organisation counts its days
     * @return the schedule
     */
    public static RetentionSchedule of(DataMap dataMap, ZoneId zone) {
        return new RetentionSchedule(
                new Referring(dataMap)
                        .first().stream()
                                .filter(type -> !type.isEmbedded())
                                .flatMap(type -> entries(type).stream())
                                .toList(),
                dataMap,
                Objects.requireNonNull(zone, "zone"));
    }

    DataMap dataMap() {
        return dataMap;
    }

    ZoneId zone() {
        return zone;
    }

    /** Fields with the same periods go together; a field that never ends before its row ends with it. */
    private static List<Entry> entries(RecordType type) {
        List<RetentionRule> rows = Longest.of(type.retention());
        Map<List<RetentionRule>, List<PersonalField>> shorter = new LinkedHashMap<>();
        for (PersonalField field : type.fields()) {
            List<RetentionRule> rules = Longest.of(field.retention());
            boolean endsWithItsRow = !rows.isEmpty() && Longest.lastNoShorter(rules, rows);
            if (!rules.isEmpty() && !endsWithItsRow) {
                shorter.computeIfAbsent(rules, key -> new ArrayList<>()).add(field);
            }
        }
        List<Entry> entries = new ArrayList<>();
        shorter.forEach((rules, fields) -> entries.add(new Entry(type, List.copyOf(fields), rules)));
        if (!rows.isEmpty()) {
            entries.add(new Entry(type, List.of(), rows));
        }
        return entries;
    }

    /**
     * The cut-offs of a day.
     *
     * @param today the civil date in the schedule's zone
     * @return one for the rows of each type that has a period, and before it one for each group of fields whose own periods are
     *     shorter; in the order of disposal
     */
    public List<CutOff> on(LocalDate today) {
        return entries.stream().map(entry -> entry.on(today, zone)).toList();
    }

    /** What ends together: whole rows, or the values of some fields. */
    private record Entry(RecordType type, List<PersonalField> fields, List<RetentionRule> rules) {

        CutOff on(LocalDate today, ZoneId zone) {
            return fields.isEmpty()
                    ? CutOff.ofRows(today, type, rules, zone)
                    : CutOff.ofFields(today, type, fields, rules, zone);
        }
    }
}
