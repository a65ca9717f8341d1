/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.contract.PublicApi;
import dev.privet.datamap.PersonalField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * An answer to an operation: whether it may happen at all, what becomes of each field, and why. Verdicts join so that the
 * strictest wins: joining is commutative, associative and idempotent, and never reveals more. Immutable.
 *
 * @param denied whether the operation must not happen
 * @param fields what is demanded for each personal field, by its index; all of the type's fields
 * @param reasons why, in no order; one at least where the operation is denied
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record Verdict(boolean denied, List<FieldVerdict> fields, Set<Reason> reasons) {

    /**
     * Copies the collections.
     *
     * @throws IllegalArgumentException if an operation is denied without a reason against it
     */
    public Verdict {
        fields = List.copyOf(fields);
        reasons = Set.copyOf(reasons);
        if (denied && reasons.stream().allMatch(reason -> reason.ground() == Ground.ALLOWED)) {
            throw new IllegalArgumentException("reasons: none speaks against the operation that is denied");
        }
    }

    /**
     * No objection: every field as it is.
     *
     * @param operation what is about to happen
     * @param reasons what speaks for it, where anything is to be said
     * @return the most open verdict
     */
    public static Verdict open(Operation operation, Reason... reasons) {
        return of(operation, field -> Treatment.REVEAL, reasons);
    }

    /**
     * A demand for each field.
     *
     * @param operation what is about to happen
     * @param treatment what becomes of a field
     * @param reasons why
     * @return a verdict that lets the operation happen
     */
    public static Verdict of(Operation operation, Function<PersonalField, Treatment> treatment, Reason... reasons) {
        return new Verdict(
                false,
                operation.type().fields().stream()
                        .map(field -> FieldVerdict.of(treatment.apply(field)))
                        .toList(),
                Set.of(reasons));
    }

    /**
     * Nothing is shown, though the operation may go on.
     *
     * @param operation what is about to happen
     * @param reason why
     * @return a verdict that omits every personal field
     */
    public static Verdict nothing(Operation operation, Reason reason) {
        return of(operation, field -> Treatment.OMIT, reason);
    }

    /**
     * The operation must not happen.
     *
     * @param operation what is about to happen
     * @param reason why; not one that allows it
     * @return the strictest verdict
     */
    public static Verdict deny(Operation operation, Reason reason) {
        return new Verdict(
                true, Collections.nCopies(operation.type().fields().size(), FieldVerdict.OMIT), Set.of(reason));
    }

    /**
     * What the verdict rests on: the weightiest of its reasons.
     *
     * @return {@link Ground#ALLOWED} where nothing speaks against any of it
     */
    public Ground ground() {
        return reasons.stream().map(Reason::ground).reduce(Ground.ALLOWED, Ground::join);
    }

    /**
     * What speaks against the operation or a part of it, without what allows the rest.
     *
     * @return breaches and gaps, in the order of their words
     */
    public List<Reason> objections() {
        return reasons.stream()
                .filter(reason -> reason.ground() != Ground.ALLOWED)
                .sorted(Comparator.comparing(Reason::toString))
                .toList();
    }

    /**
     * Both verdicts together.
     *
     * @param other a verdict on the same operation
     * @return denied if either is, for each field what either demands, all reasons
     * @throws IllegalArgumentException if the other speaks of another number of fields
     */
    public Verdict join(Verdict other) {
        if (fields.size() != other.fields.size()) {
            throw new IllegalArgumentException(
                    "other: speaks of " + other.fields.size() + " fields, not " + fields.size());
        }
        List<FieldVerdict> joined = new ArrayList<>(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            joined.add(fields.get(i).join(other.fields.get(i)));
        }
        Set<Reason> all = new HashSet<>(reasons);
        all.addAll(other.reasons);
        return new Verdict(denied || other.denied, joined, all);
    }
}
