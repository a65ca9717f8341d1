/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.contract.PublicApi;
import dev.privet.datamap.RecordType;
import java.util.List;

/**
 * A verdict made ready for use: compiled once for a type, a kind of operation and a use, then only looked up. Immutable.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class FieldPlan {

    private final RecordType type;
    private final Verdict verdict;
    private final FieldOutcome[] outcomes;

    FieldPlan(RecordType type, Verdict verdict) {
        this.type = type;
        this.verdict = verdict;
        this.outcomes = verdict.fields().toArray(FieldOutcome[]::new);
    }

    /**
     * What becomes of a field.
     *
     * @param index the field's index in its record type
     * @return the outcome; {@link FieldOutcome#OMIT} for every field where the operation is denied
     */
    public FieldOutcome outcome(int index) {
        return outcomes[index];
    }

    /**
     * The record type that the plan is for.
     *
     * @return the type
     */
    public RecordType type() {
        return type;
    }

    /**
     * The verdict that the plan was made of.
     *
     * @return verdict with reasons
     */
    public Verdict verdict() {
        return verdict;
    }

    /**
     * The names of the fields that come out in one way.
     *
     * @param outcome the outcome asked about
     * @return property names, ordered
     */
    public List<String> fields(FieldOutcome outcome) {
        return type.fields().stream()
                .filter(field -> outcomes[field.index()] == outcome)
                .map(field -> field.name())
                .toList();
    }
}
