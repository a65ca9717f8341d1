/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.privet.contract.PublicApi;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.fact.Certainty;
import dev.privet.fact.Citation;
import dev.privet.ledger.Ledger;
import dev.privet.vocabulary.Purpose;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * The one place where it is decided what a use of personal data gets to see. Adapters translate what is about to happen into an
 * operation, ask here, and carry out the answer. Fails closed: where a rule fails, the operation is denied. Thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class PrivacyGate {

    private static final Logger LOG = LoggerFactory.getLogger(PrivacyGate.class);
    private static final int PLANS_KEPT = 10_000;

    private final DataMap dataMap;
    private final List<PrivacyInterceptor> interceptors;
    private final Clock clock;
    private final ZoneId zone;
    private final Accountability accountability;
    private final PurposeContext context;
    private final Cache<PlanKey, FieldPlan> plans =
            Caffeine.newBuilder().maximumSize(PLANS_KEPT).build();
    private final AtomicBoolean toldOfMissingPurpose = new AtomicBoolean();
    private final Set<PrivacyInterceptor> toldOfFailures =
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

    PrivacyGate(DataMap dataMap, List<PrivacyInterceptor> interceptors, Ledger ledger, Clock clock, ZoneId zone) {
        this.dataMap = dataMap;
        this.interceptors = List.copyOf(interceptors);
        this.clock = clock;
        this.zone = zone;
        this.accountability = new Accountability(dataMap, ledger, clock);
        this.context = new PurposeContext(accountability::scopeClosed);
    }

    /**
     * Starts the set-up of a gate.
     *
     * @param dataMap what is known of the host's data
     * @param ledger where its decisions are kept
     * @param clock tells the instant of each decision
     * @return a builder
     */
    public static PrivacyGateBuilder builder(DataMap dataMap, Ledger ledger, Clock clock) {
        return new PrivacyGateBuilder(dataMap, ledger, clock);
    }

    /**
     * The data map that the gate decides by.
     *
     * @return the data map
     */
    public DataMap dataMap() {
        return dataMap;
    }

    /**
     * Which use is in force on the current thread.
     *
     * @return the context of this gate
     */
    public PurposeContext context() {
        return context;
    }

    /**
     * What the use in force on this thread gets to see of a record that is about to be shown.
     *
     * @param type the record's type
     * @param counts whether this call stands for the record in the ledger: an adapter that asks for each property says yes once
     * @return the plan; without a purpose in force, one that omits every personal field
     */
    public FieldPlan planForReading(RecordType type, boolean counts) {
        PurposeScope scope = context.scope();
        if (scope == null) {
            tellOfMissingPurpose();
            return plan(OperationKind.READ, type, null);
        }
        FieldPlan plan = plan(OperationKind.READ, type, scope.use());
        if (counts) {
            scope.count(plan);
        }
        return plan;
    }

    /**
     * What a use gets to see of a type. Leaves nothing in the ledger: an adapter that then acts on it calls {@link #decide}.
     *
     * @param kind what is about to be done
     * @param type the type
     * @param use for what and by whom, or null where no purpose is in force
     * @return the plan, the same object for as long as it is cached
     */
    public FieldPlan plan(OperationKind kind, RecordType type, @Nullable Use use) {
        Class<? extends Purpose> purpose = use == null ? null : use.purpose();
        Recipient recipient = use == null ? null : use.recipient();
        Instant now = clock.instant();
        PlanKey key = new PlanKey(
                kind,
                type.type(),
                purpose,
                recipient,
                LocalDate.ofInstant(now, zone).toEpochDay());
        FieldPlan known = plans.getIfPresent(key);
        return known != null ? known : compile(key, new Operation(kind, type, purpose, recipient, now));
    }

    /**
     * Decides on an operation and leaves the decision in the ledger.
     *
     * @param kind what is about to be done
     * @param type to records of which type
     * @param use for what and by whom
     * @param count to how many records
     * @return the plan; {@link Verdict#denied()} of its verdict says whether the operation may happen at all
     * @throws RuntimeException if the ledger cannot be written: then the operation must not happen
     */
    public FieldPlan decide(OperationKind kind, RecordType type, Use use, long count) {
        FieldPlan plan = plan(kind, type, use);
        accountability.decided(kind, plan, use, count);
        return plan;
    }

    /**
     * Finds the type of an object's class.
     *
     * @param javaClass any class
     * @return the record type, or nothing where it is not marked
     */
    public Optional<RecordType> typeOf(Class<?> javaClass) {
        return dataMap.find(javaClass);
    }

    private FieldPlan compile(PlanKey key, Operation operation) {
        Verdict verdict = Verdict.open(operation);
        boolean failed = false;
        for (PrivacyInterceptor interceptor : interceptors) {
            Verdict answer = ask(interceptor, operation);
            failed |= answer == null;
            verdict = verdict.join(answer == null ? failure(interceptor, operation) : answer);
        }
        if (verdict.denied()) {
            verdict = verdict.join(new Verdict(
                    true,
                    operation.type().fields().stream()
                            .map(field -> FieldOutcome.OMIT)
                            .toList(),
                    verdict.ground(),
                    Set.of()));
        }
        FieldPlan plan = new FieldPlan(operation.type(), verdict);
        if (failed) {
            // A rule that fails once may work the next time: its failure is not kept until midnight.
            return plan;
        }
        FieldPlan first = plans.asMap().putIfAbsent(key, plan);
        return first == null ? plan : first;
    }

    /** The rule's verdict, or null where it gives none that can be used. */
    private @Nullable Verdict ask(PrivacyInterceptor interceptor, Operation operation) {
        try {
            Verdict verdict = interceptor.decide(operation);
            if (verdict != null
                    && verdict.fields().size() == operation.type().fields().size()) {
                return verdict;
            }
            tellOfFailure(interceptor, operation, "no verdict on all fields");
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
            // Other errors, such as lack of memory, end the operation by themselves.
            tellOfFailure(interceptor, operation, e.getClass().getName());
        }
        return null;
    }

    private static Verdict failure(PrivacyInterceptor interceptor, Operation operation) {
        return Verdict.deny(
                operation,
                Ground.GAP,
                new Reason(
                        interceptor.getClass().getSimpleName(),
                        "The rule failed, and what is not decided is denied.",
                        new Citation("GDPR Art 25(2)", Certainty.SOURCED)));
    }

    private void tellOfFailure(PrivacyInterceptor interceptor, Operation operation, String what) {
        boolean first = toldOfFailures.add(interceptor);
        LOG.atLevel(first ? Level.ERROR : Level.DEBUG)
                .log(
                        "The rule {} failed on {} ({}), so the operation is denied. Said once for each rule.",
                        interceptor.getClass().getSimpleName(),
                        operation.type().name(),
                        what);
    }

    private void tellOfMissingPurpose() {
        if (toldOfMissingPurpose.compareAndSet(false, true)) {
            LOG.warn("Personal data is being shown with no purpose in force, so its fields are left out. Open one:"
                    + " try (var scope = privet.use(YourPurpose.class)) { … }. This is said once.");
        }
    }

    /** What a verdict depends on; with the day, because rules begin and end on days. */
    private record PlanKey(
            OperationKind kind,
            Class<?> type,
            @Nullable Class<? extends Purpose> purpose,
            @Nullable Recipient recipient,
            long day) {}
}
