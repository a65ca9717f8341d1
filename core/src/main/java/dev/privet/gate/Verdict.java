/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.contract.PublicApi;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * An answer to an operation: whether it may happen at all, and what becomes of each field. Verdicts join so that the strictest
 * wins: joining is commutative, associative and idempotent, and never reveals more. Immutable.
 *
 * @param denied whether the operation must not happen
 * @param fields what becomes of each personal field, by its index; all of the type's fields
 * @param ground what the verdict rests on
 * @param reasons why, in no order
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record Verdict(boolean denied, List<FieldOutcome> fields, Ground ground, Set<Reason> reasons) {

    /** Copies the collections. */
    public Verdict {
        fields = List.copyOf(fields);
        Objects.requireNonNull(ground, "ground");
        reasons = Set.copyOf(reasons);
    }

    /**
     * No objection: every field as it is.
     *
     * @param operation what is about to happen
     * @return the most open verdict
     */
    public static Verdict open(Operation operation) {
        return everywhere(operation, FieldOutcome.REVEAL, Ground.ALLOWED, Set.of());
    }

    /**
     * Nothing is shown, though the operation may go on.
     *
     * @param operation what is about to happen
     * @param ground what that rests on
     * @param reason why
     * @return a verdict that omits every personal field
     */
    public static Verdict nothing(Operation operation, Ground ground, Reason reason) {
        return everywhere(operation, FieldOutcome.OMIT, ground, Set.of(reason));
    }

    /**
     * The operation must not happen.
     *
     * @param operation what is about to happen
     * @param ground what that rests on
     * @param reason why
     * @return the strictest verdict
     */
    public static Verdict deny(Operation operation, Ground ground, Reason reason) {
        return new Verdict(true, nothing(operation, ground, reason).fields(), ground, Set.of(reason));
    }

    private static Verdict everywhere(Operation operation, FieldOutcome outcome, Ground ground, Set<Reason> reasons) {
        return new Verdict(
                false, operation.type().fields().stream().map(field -> outcome).toList(), ground, reasons);
    }

    /**
     * Both verdicts together.
     *
     * @param other a verdict on the same operation
     * @return denied if either is, each field as the stricter has it, the weightier ground, all reasons
     * @throws IllegalArgumentException if the other speaks of another number of fields
     */
    public Verdict join(Verdict other) {
        if (fields.size() != other.fields.size()) {
            throw new IllegalArgumentException(
                    "other: speaks of " + other.fields.size() + " fields, not " + fields.size());
        }
        List<FieldOutcome> joined = new ArrayList<>(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            joined.add(fields.get(i).strictest(other.fields.get(i)));
        }
        Set<Reason> all = new HashSet<>(reasons);
        all.addAll(other.reasons);
        return new Verdict(denied || other.denied, joined, ground.join(other.ground), all);
    }
}
