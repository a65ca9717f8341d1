/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.contract.PublicApi;
import dev.privet.datamap.PersonalField;
import dev.privet.datamap.RecordType;
import dev.privet.fact.Certainty;
import dev.privet.fact.Citation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
    private final boolean observes;
    private final Optional<StorageLimitation> limitation;
    private final Map<OperationKind, String> shown = new ConcurrentHashMap<>(1);
    private final Map<OperationKind, String> why = new ConcurrentHashMap<>(1);
    private final Map<BitSet, FieldPlan> narrowed = new ConcurrentHashMap<>(0);

    private FieldPlan(
            RecordType type,
            Verdict verdict,
            List<Treatment> treatments,
            boolean denied,
            boolean observes,
            Optional<StorageLimitation> limitation) {
        this.type = type;
        this.verdict = verdict;
        this.treatments = treatments.toArray(Treatment[]::new);
        this.denied = denied;
        this.open = !denied && treatments.stream().allMatch(Treatment.REVEAL::equals);
        this.observes = observes;
        this.limitation = limitation;
    }

    /** Does what the verdict says; where it denies the operation, nothing is shown either. */
    static FieldPlan enforcing(RecordType type, Verdict verdict, Optional<StorageLimitation> limitation) {
        List<Treatment> treatments = verdict.denied()
                ? Collections.nCopies(type.fields().size(), Treatment.OMIT)
                : verdict.fields().stream().map(FieldVerdict::treatment).toList();
        return new FieldPlan(type, verdict, treatments, verdict.denied(), false, limitation);
    }

    /** Shows everything, and remembers what the verdict would have left of it. */
    static FieldPlan observing(RecordType type, Verdict verdict, Optional<StorageLimitation> limitation) {
        return new FieldPlan(
                type, verdict, Collections.nCopies(type.fields().size(), Treatment.REVEAL), false, true, limitation);
    }

    /**
     * Whether a single row can make it stricter, because the row or a value in it may be past its retention period.
     *
     * @return true where {@link #forRow} is to be asked for each row
     */
    public boolean dependsOnRow() {
        return limitation.isPresent();
    }

    /**
     * What becomes of the fields of one row.
     *
     * @param dates tells the row's civil date, in the organisation's time zone, by the property from which a period runs, or null where
     *     the period has not begun
     * @return this plan, or one that omits what is past its period, the same for rows that are alike
     */
    public FieldPlan forRow(Function<List<String>, @Nullable LocalDate> dates) {
        if (limitation.isEmpty()) {
            return this;
        }
        BitSet past = limitation.get().past(dates);
        return past.isEmpty() ? this : narrowed.computeIfAbsent(past, this::narrow);
    }

    private FieldPlan narrow(BitSet past) {
        String names = type.fields().stream()
                .filter(field -> past.get(field.index()))
                .map(field -> type.name() + "." + field.name())
                .collect(Collectors.joining(", "));
        Reason reason = new Reason(
                StorageLimitation.class.getSimpleName(),
                Ground.VIOLATION,
                names + ": past the retention period.",
                new Citation("GDPR Art 5(1)(e)", Certainty.SOURCED));
        Verdict over = new Verdict(
                false,
                type.fields().stream()
                        .map(field -> past.get(field.index()) ? FieldVerdict.OMIT : FieldVerdict.REVEAL)
                        .toList(),
                Set.of(reason));
        return observes
                ? observing(type, verdict.join(over), Optional.empty())
                : enforcing(type, verdict.join(over), Optional.empty());
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
