/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.contract.PublicApi;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * What rules demand for one field. Demands add up: joining is the union of what is demanded, so it is commutative, associative and
 * idempotent. Of several the strictest is done; where two ways of one strictness are demanded, neither is what both wanted, and
 * the field is omitted. Immutable.
 *
 * @param demands what is demanded, none of it superfluous: empty where nothing is
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record FieldVerdict(Set<Treatment> demands) {

    /** No demand. */
    public static final FieldVerdict REVEAL = new FieldVerdict(Set.of());

    /** The field is not shown. */
    public static final FieldVerdict OMIT = new FieldVerdict(Set.of(Treatment.OMIT));

    /** Leaves out what demands nothing, and what no longer matters beside an omission. */
    public FieldVerdict {
        Set<Treatment> needed = new HashSet<>(demands);
        needed.remove(Treatment.REVEAL);
        demands = omits(needed) ? Set.of(Treatment.OMIT) : Set.copyOf(needed);
    }

    private static boolean omits(Set<Treatment> demands) {
        Set<FieldOutcome> seen = EnumSet.noneOf(FieldOutcome.class);
        return demands.contains(Treatment.OMIT) || !demands.stream().allMatch(demand -> seen.add(demand.outcome()));
    }

    /**
     * One demand.
     *
     * @param treatment what is demanded
     * @return a verdict
     */
    public static FieldVerdict of(Treatment treatment) {
        return new FieldVerdict(Set.of(Objects.requireNonNull(treatment, "treatment")));
    }

    /**
     * Both verdicts together.
     *
     * @param other a verdict on the same field
     * @return what either demands
     */
    public FieldVerdict join(FieldVerdict other) {
        Set<Treatment> all = new HashSet<>(demands);
        all.addAll(other.demands);
        return new FieldVerdict(all);
    }

    /**
     * What is done.
     *
     * @return the strictest of the demands; {@link Treatment#REVEAL} where there are none
     */
    public Treatment treatment() {
        Treatment strictest = Treatment.REVEAL;
        for (Treatment demand : demands) {
            if (demand.outcome().compareTo(strictest.outcome()) > 0) {
                strictest = demand;
            }
        }
        return strictest;
    }

    /**
     * How strictly.
     *
     * @return the outcome of {@link #treatment()}
     */
    public FieldOutcome outcome() {
        return treatment().outcome();
    }
}
