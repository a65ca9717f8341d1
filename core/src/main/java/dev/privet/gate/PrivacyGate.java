/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.privet.contract.PublicApi;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerLevel;
import dev.privet.vocabulary.Purpose;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where it is decided what a use of personal data gets to see. Adapters translate what is about to happen into an
 * operation, ask here, and carry out the answer. Fails closed: where a rule fails, the operation is denied. Thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class PrivacyGate {

    private static final Logger LOG = LoggerFactory.getLogger(PrivacyGate.class);
    private static final int TABLES_KEPT = 1_000;

    private final DataMap dataMap;
    private final PlanCompiler compiler;
    private final GateMode mode;
    private final boolean asksPersons;
    private final Clock clock;
    private final ZoneId zone;
    private final LedgerLevel level;
    private final Accountability accountability;
    private final GateListeners listeners;
    private final PurposeContext context;
    private final Observations observations = new Observations();
    private final Cache<TableKey, PlanTable> tables =
            Caffeine.newBuilder().maximumSize(TABLES_KEPT).build();
    private final AtomicBoolean toldOfMissingPurpose = new AtomicBoolean();

    PrivacyGate(PrivacyGateBuilder settings, List<PrivacyInterceptor> interceptors) {
        this.dataMap = settings.dataMap();
        this.mode = settings.mode();
        this.compiler = new PlanCompiler(dataMap, interceptors, mode, settings.zone(), settings.choices());
        this.asksPersons = settings.choices() != null;
        this.clock = settings.clock();
        this.zone = settings.zone();
        this.level = settings.level();
        this.accountability = new Accountability(dataMap, settings.ledger(), level, clock);
        this.listeners = new GateListeners(settings.listeners());
        this.context = new PurposeContext(new ScopePlans(), this::closed);
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
     * Whether verdicts are carried out.
     *
     * @return as it was set up
     */
    public GateMode mode() {
        return mode;
    }

    /**
     * How much of what is read goes into the ledger.
     *
     * @return as it was set up
     */
    public LedgerLevel level() {
        return level;
    }

    /**
     * What the gate would have withheld since it was built, where it only observes.
     *
     * @return one for each type, kind of operation and purpose, ordered by these; without values
     */
    public List<Observation> observations() {
        return observations.all();
    }

    /**
     * What the use in force on this thread gets to see of a record that is about to be shown.
     *
     * @param type the record's type
     * @param reached whether the record itself is at hand or one of its properties
     * @return the plan; without a purpose in force, one that omits every personal field
     */
    public FieldPlan planForReading(RecordType type, Reached reached) {
        return planFor(OperationKind.READ, type, reached);
    }

    /**
     * What the use in force on this thread gets to see of a record, or may do with it. A look-up: no lock and no allocation once the
     * scope knows the type.
     *
     * @param kind what is about to be done
     * @param type the record's type
     * @param reached whether the record itself is at hand or one of its properties
     * @return the plan; without a purpose in force, one that omits every personal field
     * @throws IllegalArgumentException if the type is of another data map
     */
    public FieldPlan planFor(OperationKind kind, RecordType type, Reached reached) {
        PurposeScope scope = context.scope();
        return scope == null ? withoutPurpose(kind, type, reached) : scope.plan(kind, type, reached);
    }

    /**
     * Begins to show a row of a type whose plan {@linkplain FieldPlan#dependsOnRow() depends on the row}: until the end, a look-up
     * for a property of that type answers for this row.
     *
     * @param kind what is about to be done
     * @param type the row's type
     * @param reached whether the row was asked for by itself or lies within another
     * @param facts tells of the row what its plan depends on
     * @return the row, to be closed in a try-with-resources statement
     */
    public ShownRow showing(OperationKind kind, RecordType type, Reached reached, RowFacts facts) {
        PurposeScope scope = context.scope();
        return scope == null
                ? new ShownRow(withoutPurpose(kind, type, reached), type, null, null)
                : scope.show(kind, type, reached, facts);
    }

    /**
     * Whether what single persons have chosen counts, so that each row about somebody has to be looked at.
     *
     * @return true where choices of persons are kept
     */
    public boolean asksPersons() {
        return asksPersons;
    }

    /**
     * The time zone in which the organisation counts its days.
     *
     * @return as it was set up
     */
    public ZoneId zone() {
        return zone;
    }

    private FieldPlan withoutPurpose(OperationKind kind, RecordType type, Reached reached) {
        FieldPlan plan = table(kind, null, clock.millis()).of(type);
        if (reached != Reached.PROPERTY) {
            listeners.tell(kind, null, plan, 1);
        }
        if (mode == GateMode.OBSERVE) {
            if (reached != Reached.PROPERTY) {
                observations.add(kind, plan, null, 1);
            }
        } else if (kind == OperationKind.READ && !toldOfMissingPurpose.get()) {
            tellOfMissingPurpose(type);
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
     * @throws IllegalArgumentException if the type is of another data map
     */
    public FieldPlan plan(OperationKind kind, RecordType type, @Nullable Use use) {
        return table(kind, use, clock.millis()).of(type);
    }

    /**
     * Decides on an operation and leaves the decision in the ledger.
     *
     * @param kind what is about to be done
     * @param type to records of which type
     * @param use for what and by whom
     * @param count to how many records
     * @return the plan; {@link FieldPlan#denied()} says whether the operation must not happen
     * @throws RuntimeException if the ledger cannot be written: then the operation must not happen
     */
    public FieldPlan decide(OperationKind kind, RecordType type, Use use, long count) {
        FieldPlan plan = plan(kind, type, use);
        accountability.decided(kind, plan, use, count);
        listeners.tell(kind, use.purpose(), plan, count);
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

    private PlanTable table(OperationKind kind, @Nullable Use use, long now) {
        LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(now), zone);
        TableKey key = new TableKey(
                kind,
                use == null ? null : use.purpose(),
                use == null ? null : use.controller(),
                use == null ? null : use.recipient(),
                day);
        return tables.get(
                key,
                missing -> new PlanTable(
                        dataMap.types().size(),
                        day.atStartOfDay(zone).toInstant().toEpochMilli(),
                        day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli(),
                        type -> compiler.compile(missing.operation(type, Instant.ofEpochMilli(now)))));
    }

    private void closed(PurposeScope scope) {
        List<PurposeScope.Shown> shown = scope.shown();
        for (PurposeScope.Shown one : shown) {
            if (mode == GateMode.OBSERVE) {
                observations.add(one.kind(), one.plan(), scope.use().purpose(), one.count());
            }
            listeners.tell(one.kind(), scope.use().purpose(), one.plan(), one.count());
        }
        accountability.scopeClosed(scope, shown);
    }

    private void tellOfMissingPurpose(RecordType type) {
        if (toldOfMissingPurpose.compareAndSet(false, true)) {
            LOG.warn(
                    "Personal data of {} is being shown with no purpose in force, so its fields are left out. Open one:"
                            + " try (var scope = privet.use(YourPurpose.class)) { … }, or in Spring put @ProcessedFor on the"
                            + " controller. This is said once, for the first type that it happened to.",
                    type.name());
        }
    }

    /** What a scope sees: what its use needs, or everything that is not denied. */
    private final class ScopePlans implements PurposeContext.PlanSource {

        @Override
        public PlanTable table(OperationKind kind, PurposeScope scope) {
            PlanTable minimised = PrivacyGate.this.table(kind, scope.use(), clock.millis());
            return scope.unminimised().isEmpty() ? minimised : minimised.map(ScopePlans::whole);
        }

        private static FieldPlan whole(FieldPlan plan) {
            return plan.denied() ? plan : FieldPlan.observing(plan.type(), plan.verdict(), RowLimits.NONE);
        }

        @Override
        public boolean isOfToday(PlanTable table) {
            return table.isOf(clock.millis());
        }
    }

    /** What a verdict depends on; with the day, because rules begin and end on days. */
    private record TableKey(
            OperationKind kind,
            @Nullable Class<? extends Purpose> purpose,
            @Nullable String controller,
            @Nullable Recipient recipient,
            LocalDate day) {

        Operation operation(RecordType type, Instant at) {
            return new Operation(kind, type, purpose, controller, recipient, at);
        }
    }
}
