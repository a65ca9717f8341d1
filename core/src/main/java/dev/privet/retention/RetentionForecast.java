/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import dev.privet.contract.PublicApi;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.vocabulary.Disposal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How many rows fall due in the months ahead, as far as the rows that are there tell: new rows with short periods come on top.
 * Immutable.
 *
 * @param today the civil date from which it looks ahead, in the organisation's zone
 * @param lines one for the rows of each type that has a period, and one for fields that are kept shorter
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record RetentionForecast(LocalDate today, List<Line> lines) {

    private static final int MOST_MONTHS = 1200;

    /** Copies the lines. */
    public RetentionForecast {
        Objects.requireNonNull(today, "today");
        lines = List.copyOf(lines);
    }

    /**
     * What falls due of one type, or of some fields in it.
     *
     * @param type the rows' type
     * @param fields the fields whose values alone fall due; empty where it is whole rows
     * @param then what becomes of them
     * @param configuredIn where configuration sets any of the periods: keys or lines, ordered; empty where the code alone says them
     * @param overdue how many rows are past their period today, be they held or not
     * @param months how many fall due in each month, the first being the rest of this one
     * @since 0.1
     */
    @PublicApi(since = "0.1")
    public record Line(
            RecordType type,
            List<PersonalField> fields,
            Disposal then,
            List<String> configuredIn,
            long overdue,
            SortedMap<YearMonth, Long> months) {

        /** Copies the collections. */
        public Line {
            Objects.requireNonNull(type, "type");
            fields = List.copyOf(fields);
            Objects.requireNonNull(then, "then");
            configuredIn = List.copyOf(configuredIn);
            months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
        }

        /** Says the line as a person would. */
        @Override
        public String toString() {
            String names = fields.stream().map(PersonalField::name).collect(Collectors.joining(" and ", ".", ""));
            return type.name() + (fields.isEmpty() ? "" : names) + ", then " + then.done()
                    + (configuredIn.isEmpty() ? "" : " (set by configuration: " + String.join(", ", configuredIn) + ")")
                    + ": " + overdue + " now; "
                    + months.entrySet().stream()
                            .map(month -> month.getKey() + " " + month.getValue())
                            .collect(Collectors.joining(", "));
        }
    }

    /**
     * All lines together.
     *
     * @return how many rows fall due in each month, in their order; a row counts once for each line
     */
    public SortedMap<YearMonth, Long> months() {
        SortedMap<YearMonth, Long> all = new TreeMap<>();
        lines.forEach(line -> line.months().forEach((month, rows) -> all.merge(month, rows, Long::sum)));
        return Collections.unmodifiableSortedMap(all);
    }

    static RetentionForecast of(SweepParts parts, Function<LocalDate, List<CutOff>> cutOffs, int months) {
        if (months < 1 || months > MOST_MONTHS) {
            throw new IllegalArgumentException("months: " + months + " is not between 1 and " + MOST_MONTHS);
        }
        LocalDate today = parts.today();
        // A schedule has the same lines on every day.
        return new RetentionForecast(
                today,
                IntStream.range(0, cutOffs.apply(today).size())
                        .mapToObj(i -> line(parts, day -> cutOffs.apply(day).get(i), today, months))
                        .toList());
    }

    private static Line line(SweepParts parts, Function<LocalDate, CutOff> cutOff, LocalDate today, int months) {
        long overdue = past(parts, cutOff.apply(today));
        long before = overdue;
        SortedMap<YearMonth, Long> ahead = new TreeMap<>();
        for (int i = 0; i < months; i++) {
            YearMonth month = YearMonth.from(today).plusMonths(i);
            long past = past(parts, cutOff.apply(month.atEndOfMonth()));
            // Rows may go or change between two counts.
            ahead.put(month, Math.max(0, past - before));
            before = past;
        }
        CutOff first = cutOff.apply(today);
        return new Line(
                first.type(),
                first.fields(),
                first.then(),
                configuredIn(parts.schedule().dataMap(), first),
                overdue,
                ahead);
    }

    private static List<String> configuredIn(DataMap dataMap, CutOff cutOff) {
        List<String> names = cutOff.fields().isEmpty()
                ? List.of("")
                : cutOff.fields().stream().map(PersonalField::name).toList();
        return cutOff.limits().stream()
                .flatMap(limit -> names.stream()
                        .flatMap(name -> dataMap.configuredIn(cutOff.type(), name, limit.rule()).stream()))
                .distinct()
                .sorted()
                .toList();
    }

    private static long past(SweepParts parts, CutOff cutOff) {
        return new SweepPlan.Planned(cutOff, parts.store().count(cutOff, List.of())).past();
    }
}
