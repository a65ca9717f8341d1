/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.datamap.RecordType;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The plans of one kind of operation in one use on one day, by the index of the type. Thread-safe: a plan is immutable, so it does
 * not matter which of two equal ones a thread sees, and looking one up takes no lock.
 */
final class PlanTable {

    /** A plan, and whether it may be used again. A rule that fails once may work the next time. */
    record Compiled(FieldPlan plan, boolean isLasting) {}

    private final @Nullable FieldPlan[] plans;
    /** What came of rules that failed, by index: asked again each time, and the same object while they fail alike. */
    private final Map<Integer, FieldPlan> failing = new HashMap<>(0);

    private final Function<RecordType, Compiled> compiler;
    private final long from;
    private final long until;

    PlanTable(int types, long from, long until, Function<RecordType, Compiled> compiler) {
        this.plans = new FieldPlan[types];
        this.compiler = compiler;
        this.from = from;
        this.until = until;
    }

    /** Rules begin and end on days. */
    boolean isOf(long millis) {
        return from <= millis && millis < until;
    }

    FieldPlan of(RecordType type) {
        FieldPlan known = known(type);
        return known != null ? known : compile(type);
    }

    /** A type of another data map may have the index of one of this map, or none that there is here. */
    private @Nullable FieldPlan known(RecordType type) {
        int index = type.index();
        FieldPlan known = index < plans.length ? plans[index] : null;
        return known != null && known.type().type() == type.type() ? known : null;
    }

    /** The same table seen in another way. */
    PlanTable map(UnaryOperator<FieldPlan> change) {
        return new PlanTable(plans.length, from, until, type -> new Compiled(change.apply(of(type)), true));
    }

    private synchronized FieldPlan compile(RecordType type) {
        FieldPlan first = known(type);
        if (first != null) {
            return first;
        }
        Compiled compiled = compiler.apply(type);
        if (compiled.isLasting()) {
            plans[type.index()] = compiled.plan();
            failing.remove(type.index());
            return compiled.plan();
        }
        FieldPlan before = failing.get(type.index());
        if (before != null && before.verdict().equals(compiled.plan().verdict())) {
            return before;
        }
        failing.put(type.index(), compiled.plan());
        return compiled.plan();
    }
}
