/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.datamap.RecordType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How many records were shown by which plan, and which of them is being shown now. For one thread. */
final class Tally {

    private final PlanTable table;
    /** A plan is equal to itself only. */
    private final Map<FieldPlan, long[]> counts = new LinkedHashMap<>(4);

    private @Nullable FieldPlan last;
    private long[] ofLast = new long[1];

    /** The rows that are being shown, the innermost of each type. */
    private final Map<Class<?>, FieldPlan> rows;

    Tally(PlanTable table) {
        this(table, new HashMap<>(0));
    }

    private Tally(PlanTable table, Map<Class<?>, FieldPlan> rows) {
        this.table = table;
        this.rows = rows;
    }

    /** Goes on with the plans of another day; a row that is being shown is shown to its end as it was begun. */
    Tally with(PlanTable today) {
        return new Tally(today, rows);
    }

    PlanTable table() {
        return table;
    }

    /** The plan of the row that is being shown, or of the type. */
    FieldPlan plan(RecordType type) {
        FieldPlan ofRow = rows.isEmpty() ? null : rows.get(type.type());
        return ofRow == null ? table.of(type) : ofRow;
    }

    FieldPlan count(RecordType type) {
        FieldPlan plan = table.of(type);
        count(plan);
        return plan;
    }

    /** Records of one type come in a row, so the last count is mostly the next. */
    @SuppressWarnings("ReferenceEquality") // A plan is equal to itself only.
    private void count(FieldPlan plan) {
        if (plan != last) {
            last = plan;
            ofLast = counts.computeIfAbsent(plan, key -> new long[1]);
        }
        ofLast[0]++;
    }

    ShownRow show(RecordType type, Function<List<String>, @Nullable LocalDate> dates) {
        FieldPlan plan = table.of(type).forRow(dates);
        count(plan);
        FieldPlan outer = rows.put(type.type(), plan);
        return new ShownRow(plan, type, this, outer);
    }

    void end(RecordType type, @Nullable FieldPlan outer) {
        if (outer == null) {
            rows.remove(type.type());
        } else {
            rows.put(type.type(), outer);
        }
    }

    /** The records of each plan. */
    Map<FieldPlan, Long> shown() {
        Map<FieldPlan, Long> shown = new LinkedHashMap<>();
        counts.forEach((plan, count) -> shown.put(plan, count[0]));
        return shown;
    }
}
