/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise.internal;

import dev.privet.datamap.PersonalField;
import dev.privet.gate.FieldPlan;
import dev.privet.gate.Treatment;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is made ready for a plan, once for all plans that treat the fields alike. To look up what was used of late costs neither a hash
 * nor an allocation. Bounded; thread-safe.
 *
 * @param <T> what is made
 */
public final class ByPlan<T> {

    private static final int MOST_RECENT = 8;
    private static final int MOST_KNOWN = 256;

    private final Function<FieldPlan, T> maker;
    private final Map<List<Treatment>, T> known = new ConcurrentHashMap<>();
    private volatile @Nullable Recent<T> recent;

    /** What was made for a plan, and for those before it. */
    private record Recent<T>(
            FieldPlan plan, T made, int before, @Nullable Recent<T> next) {}

    /**
     * Makes nothing yet.
     *
     * @param maker a function of the plan's treatments alone
     */
    public ByPlan(Function<FieldPlan, T> maker) {
        this.maker = maker;
    }

    /**
     * What is made for a plan.
     *
     * @param plan of one type always
     * @return the same object for as long as it is kept
     */
    public T of(FieldPlan plan) {
        for (Recent<T> one = recent; one != null; one = one.next()) {
            if (one.plan() == plan) {
                return one.made();
            }
        }
        return find(plan);
    }

    private T find(FieldPlan plan) {
        List<Treatment> treatments = plan.type().fields().stream()
                .map(PersonalField::index)
                .map(plan::treatment)
                .toList();
        T made = known.get(treatments);
        if (made == null) {
            made = maker.apply(plan);
            if (known.size() < MOST_KNOWN) {
                known.put(treatments, made);
            }
        }
        Recent<T> before = recent;
        recent = before == null || before.before() == MOST_RECENT
                ? new Recent<>(plan, made, 1, null)
                : new Recent<>(plan, made, before.before() + 1, before);
        return made;
    }
}
