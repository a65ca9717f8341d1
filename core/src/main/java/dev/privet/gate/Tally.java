/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.datamap.RecordType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How many records were shown by which plan, and which of them is being shown now. For one thread. */
final class Tally {

    private final PlanTable table;
    /** A plan is equal to itself only. */
    private final Map<FieldPlan, long[]> counts = new LinkedHashMap<>(4);

    private @Nullable FieldPlan last;
    private long[] ofLast = new long[1];

    /** A row that is being shown, and what is known of it. */
    record Row(FieldPlan plan, RowFacts facts) {}

    /** The innermost of each type. */
    private final Map<Class<?>, Row> rows;

    Tally(PlanTable table) {
        this(table, new HashMap<>(0));
    }

    private Tally(PlanTable table, Map<Class<?>, Row> rows) {
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
        Row row = rows.isEmpty() ? null : rows.get(type.type());
        return row == null ? table.of(type) : row.plan();
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

    ShownRow show(RecordType type, RowFacts facts) {
        FieldPlan plan = table.of(type).forRow(facts, this::holder);
        count(plan);
        Row outer = rows.put(type.type(), new Row(plan, facts));
        return new ShownRow(plan, type, this, outer);
    }

    /** A row that is being shown around another one. */
    private Optional<RowFacts> holder(Class<?> type) {
        Row exact = rows.get(type);
        if (exact != null) {
            return Optional.of(exact.facts());
        }
        return rows.entrySet().stream()
                .filter(entry -> type.isAssignableFrom(entry.getKey()))
                .map(entry -> entry.getValue().facts())
                .findFirst();
    }

    void end(RecordType type, @Nullable Row outer) {
        if (outer == null) {
            rows.remove(type.type());
        } else {
            rows.put(type.type(), outer);
        }
    }

    /** Adds the records of each plan, in the order in which plans were met first. */
    void tell(OperationKind kind, List<PurposeScope.Shown> shown) {
        counts.forEach((plan, count) -> shown.add(new PurposeScope.Shown(kind, plan, count[0])));
    }
}
