/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.contract.PublicApi;
import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import java.util.Arrays;
import java.util.Collections;
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
    private final Treatment[] treatments;
    private final boolean denied;
    private final boolean open;

    private FieldPlan(RecordType type, Verdict verdict, List<Treatment> treatments, boolean denied) {
        this.type = type;
        this.verdict = verdict;
        this.treatments = treatments.toArray(Treatment[]::new);
        this.denied = denied;
        this.open = !denied && treatments.stream().allMatch(Treatment.REVEAL::equals);
    }

    /** Does what the verdict says; where it denies the operation, nothing is shown either. */
    static FieldPlan enforcing(RecordType type, Verdict verdict) {
        List<Treatment> treatments = verdict.denied()
                ? Collections.nCopies(type.fields().size(), Treatment.OMIT)
                : verdict.fields().stream().map(FieldVerdict::treatment).toList();
        return new FieldPlan(type, verdict, treatments, verdict.denied());
    }

    /** Shows everything, and remembers what the verdict would have left of it. */
    static FieldPlan observing(RecordType type, Verdict verdict) {
        return new FieldPlan(type, verdict, Collections.nCopies(type.fields().size(), Treatment.REVEAL), false);
    }

    /**
     * What becomes of a field.
     *
     * @param index the field's index in its record type
     * @return how strictly it is treated; {@link FieldOutcome#OMIT} for every field where the operation is denied
     */
    public FieldOutcome outcome(int index) {
        return treatments[index].outcome();
    }

    /**
     * What becomes of a field, and in which way.
     *
     * @param index the field's index in its record type
     * @return its treatment
     */
    public Treatment treatment(int index) {
        return treatments[index];
    }

    /**
     * Whether the operation must not happen.
     *
     * @return as the verdict says, unless the gate only observes
     */
    public boolean denied() {
        return denied;
    }

    /**
     * Whether every field is shown as it is.
     *
     * @return true where nothing has to be done
     */
    public boolean isOpen() {
        return open;
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
     * The verdict that the plan was made of; where the gate only observes, what it would have done.
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
                .filter(field -> treatments[field.index()].outcome() == outcome)
                .map(PersonalField::name)
                .toList();
    }

    @Override
    public String toString() {
        return "FieldPlan[" + type.name() + ": " + Arrays.toString(treatments) + "]";
    }
}
