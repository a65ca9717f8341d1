/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.datamap.RecordType;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How many records of each type were shown by which plan, and which of them is being shown now. For one thread. */
final class Tally {

    private final PlanTable table;
    private final @Nullable FieldPlan[] plans;
    private final long[] counts;
    private final @Nullable FieldPlan[] narrowed;
    /** By other plans than the last one of the type. A plan is equal to itself only. */
    private final Map<FieldPlan, long[]> others = new LinkedHashMap<>(0);

    Tally(PlanTable table) {
        this.table = table;
        this.plans = new FieldPlan[table.size()];
        this.counts = new long[table.size()];
        this.narrowed = new FieldPlan[table.size()];
    }

    PlanTable table() {
        return table;
    }

    /** The plan of the row that is being shown, or of the type. */
    FieldPlan plan(RecordType type) {
        FieldPlan ofRow = type.index() < narrowed.length ? narrowed[type.index()] : null;
        return ofRow == null ? table.of(type) : ofRow;
    }

    FieldPlan count(RecordType type) {
        FieldPlan plan = table.of(type);
        count(type, plan);
        return plan;
    }

    private void count(RecordType type, FieldPlan plan) {
        int index = type.index();
        if (plans[index] != plan) {
            keep(index);
            plans[index] = plan;
        }
        counts[index]++;
    }

    private void keep(int index) {
        FieldPlan known = plans[index];
        if (known != null) {
            others.computeIfAbsent(known, key -> new long[1])[0] += counts[index];
            counts[index] = 0;
        }
    }

    ShownRow show(RecordType type, Function<List<String>, @Nullable LocalDate> dates) {
        FieldPlan ofType = table.of(type);
        FieldPlan plan = ofType.forRow(dates);
        count(type, plan);
        FieldPlan outer = narrowed[type.index()];
        narrowed[type.index()] = plan;
        return new ShownRow(plan, type, this, outer);
    }

    void narrow(RecordType type, @Nullable FieldPlan plan) {
        narrowed[type.index()] = plan;
    }

    /** The records of each plan. */
    Map<FieldPlan, Long> shown() {
        for (int i = 0; i < plans.length; i++) {
            keep(i);
            plans[i] = null;
        }
        Map<FieldPlan, Long> shown = new LinkedHashMap<>();
        others.forEach((plan, count) -> shown.put(plan, count[0]));
        return shown;
    }
}
