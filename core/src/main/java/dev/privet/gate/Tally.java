/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.datamap.RecordType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many records of each type were shown by which plan. For one thread. */
final class Tally {

    /** So many records by one plan. */
    record Shown(FieldPlan plan, long count) {}

    private final PlanTable table;
    private final @Nullable FieldPlan[] plans;
    private final long[] counts;
    private final List<Shown> before = new ArrayList<>();

    Tally(PlanTable table) {
        this.table = table;
        this.plans = new FieldPlan[table.size()];
        this.counts = new long[table.size()];
    }

    PlanTable table() {
        return table;
    }

    FieldPlan count(RecordType type) {
        FieldPlan plan = table.of(type);
        int index = type.index();
        if (plans[index] != plan) {
            replace(index, plan);
        }
        counts[index]++;
        return plan;
    }

    /** The first of a type, or one that was decided anew because a rule had failed. */
    private void replace(int index, FieldPlan plan) {
        FieldPlan known = plans[index];
        if (known != null) {
            before.add(new Shown(known, counts[index]));
        }
        plans[index] = plan;
        counts[index] = 0;
    }

    List<Shown> shown() {
        List<Shown> shown = new ArrayList<>(before);
        for (int i = 0; i < plans.length; i++) {
            FieldPlan plan = plans[i];
            if (plan != null) {
                shown.add(new Shown(plan, counts[i]));
            }
        }
        return shown;
    }
}
