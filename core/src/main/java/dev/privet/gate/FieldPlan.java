/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.contract.PublicApi;
import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

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
    private final boolean exceeding;
    private final Map<FieldOutcome, Integer> counts = new EnumMap<>(FieldOutcome.class);
    private final boolean observes;
    private final RowLimits limits;
    private final Map<OperationKind, String> shown = new ConcurrentHashMap<>(1);
    private final Map<OperationKind, String> why = new ConcurrentHashMap<>(1);
    private final Map<Map<RowBar, BitSet>, FieldPlan> narrowed = new ConcurrentHashMap<>(0);

    private FieldPlan(
            RecordType type,
            Verdict verdict,
            List<Treatment> treatments,
            boolean denied,
            boolean observes,
            RowLimits limits) {
        this.type = type;
        this.verdict = verdict;
        this.treatments = treatments.toArray(Treatment[]::new);
        this.denied = denied;
        this.open = !denied && treatments.stream().allMatch(Treatment.REVEAL::equals);
        this.observes = observes;
        this.exceeding = observes
                && (verdict.denied()
                        || verdict.fields().stream().anyMatch(field -> field.outcome() != FieldOutcome.REVEAL));
        this.limits = limits;
        for (Treatment treatment : this.treatments) {
            counts.merge(treatment.outcome(), 1, Integer::sum);
        }
    }

    /** Does what the verdict says; where it denies the operation, nothing is shown either. */
    static FieldPlan enforcing(RecordType type, Verdict verdict, RowLimits limits) {
        List<Treatment> treatments = verdict.denied()
                ? Collections.nCopies(type.fields().size(), Treatment.OMIT)
                : verdict.fields().stream().map(FieldVerdict::treatment).toList();
        return new FieldPlan(type, verdict, treatments, verdict.denied(), false, limits);
    }

    /** Shows everything, and remembers what the verdict would have left of it. */
    static FieldPlan observing(RecordType type, Verdict verdict, RowLimits limits) {
        return new FieldPlan(
                type, verdict, Collections.nCopies(type.fields().size(), Treatment.REVEAL), false, true, limits);
    }

    /**
     * Whether a single row can make it stricter, because the row or a value in it may be past its retention period, or a person whom it
     * is about may have barred the purpose.
     *
     * @return true where {@link #forRow} is to be asked for each row
     */
    public boolean dependsOnRow() {
        return limits.areAny();
    }

    /**
     * What becomes of the fields of one row.
     *
     * @param facts tells of the row what its plan depends on
     * @return this plan, or one that omits what is past its period or barred by a person's choice, the same for rows that are alike
     */
    public FieldPlan forRow(RowFacts facts) {
        return forRow(facts, facts::holder);
    }

    /** As above, with the rows that are being shown around it. */
    FieldPlan forRow(RowFacts facts, Function<Class<?>, Optional<RowFacts>> holders) {
        if (!limits.areAny()) {
            return this;
        }
        Map<RowBar, BitSet> bars = limits.bars(facts, holders);
        return bars.isEmpty() ? this : narrowed.computeIfAbsent(bars, this::narrow);
    }

    private FieldPlan narrow(Map<RowBar, BitSet> bars) {
        BitSet barred = new BitSet();
        Set<Reason> reasons = new HashSet<>();
        bars.forEach((bar, fields) -> {
            barred.or(fields);
            reasons.add(bar.reason(RowLimits.names(type, fields)));
        });
        Verdict over = new Verdict(
                false,
                type.fields().stream()
                        .map(field -> barred.get(field.index()) ? FieldVerdict.OMIT : FieldVerdict.REVEAL)
                        .toList(),
                reasons);
        return observes
                ? observing(type, verdict.join(over), RowLimits.NONE)
                : enforcing(type, verdict.join(over), RowLimits.NONE);
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
     * Whether more is shown than the verdict allows, because the gate only observes or somebody took the power to see everything.
     *
     * @return true where the verdict denies the operation or withholds a field, and all is shown
     */
    public boolean exceedsVerdict() {
        return exceeding;
    }

    /**
     * How many fields come out in one way.
     *
     * @param outcome the outcome asked about
     * @return 0 or more; all fields together are those of the type
     */
    public int count(FieldOutcome outcome) {
        return counts.getOrDefault(outcome, 0);
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

    String shown(OperationKind kind) {
        return shown.computeIfAbsent(kind, key -> PlanWords.shown(key, this));
    }

    String why(OperationKind kind) {
        return why.computeIfAbsent(kind, key -> PlanWords.why(key, verdict));
    }

    @Override
    public String toString() {
        return "FieldPlan[" + type.name() + ": " + Arrays.toString(treatments) + "]";
    }
}
