/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.actuate;

import dev.privet.gate.FieldOutcome;
import dev.privet.gate.FieldPlan;
import dev.privet.gate.OperationKind;
import dev.privet.spring.actuate.GateMeters.Outcome;
import dev.privet.vocabulary.Purpose;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The counters of one registry, found once and then only increased. Thread-safe: whoever makes one twice gets the same from the registry. */
final class GateCounters {

    static final String RECORDS_METER = "privet.gate.records";
    static final String WITHHELD_METER = "privet.gate.withheld";
    static final String REFUSED_METER = "privet.transfers.refused";

    private static final List<FieldOutcome> WITHHELD =
            List.of(FieldOutcome.GENERALISE, FieldOutcome.MASK, FieldOutcome.PSEUDONYMISE, FieldOutcome.OMIT);

    private final MeterRegistry registry;
    private final Function<@Nullable Class<? extends Purpose>, String> ids;
    private final Map<Class<? extends Purpose>, OfPurpose> purposes = new ConcurrentHashMap<>();
    private final OfPurpose none;

    GateCounters(MeterRegistry registry, Function<@Nullable Class<? extends Purpose>, String> ids) {
        this.registry = registry;
        this.ids = ids;
        this.none = new OfPurpose(ids.apply(null));
    }

    OfPurpose of(@Nullable Class<? extends Purpose> purpose) {
        if (purpose == null) {
            return none;
        }
        OfPurpose known = purposes.get(purpose);
        return known != null ? known : purposes.computeIfAbsent(purpose, key -> new OfPurpose(ids.apply(key)));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Those of one purpose. The maps do not change once they are made; what is in them is made when it is first counted. */
    final class OfPurpose {

        private final Map<OperationKind, Map<Outcome, Made>> records = new EnumMap<>(OperationKind.class);
        private final Map<FieldOutcome, Made> values = new EnumMap<>(FieldOutcome.class);
        private final Made refused;

        OfPurpose(String id) {
            for (OperationKind kind : OperationKind.values()) {
                Map<Outcome, Made> outcomes = new EnumMap<>(Outcome.class);
                for (Outcome outcome : Outcome.values()) {
                    outcomes.put(outcome, new Made(() -> records(id, kind, outcome)));
                }
                records.put(kind, outcomes);
            }
            WITHHELD.forEach(treatment -> values.put(treatment, new Made(() -> values(id, treatment))));
            refused = new Made(() -> refused(id));
        }

        void count(OperationKind kind, FieldPlan plan, long count) {
            Outcome outcome = Outcome.of(plan);
            found(found(records, kind), outcome).add((double) count);
            for (FieldOutcome treatment : WITHHELD) {
                int withheld = plan.count(treatment);
                if (withheld > 0) {
                    found(values, treatment).add((double) withheld * count);
                }
            }
            if (kind == OperationKind.TRANSFER && outcome == Outcome.REFUSED) {
                refused.add(1);
            }
        }

        private static <K extends Enum<K>, V> V found(Map<K, V> map, K key) {
            return Objects.requireNonNull(map.get(key), "all are there");
        }
    }

    private Counter records(String purpose, OperationKind kind, Outcome outcome) {
        return Counter.builder(RECORDS_METER)
                .description("Records that the gate decided on")
                .baseUnit("records")
                .tag("purpose", purpose)
                .tag("kind", word(kind))
                .tag("outcome", word(outcome))
                .register(registry);
    }

    private Counter values(String purpose, FieldOutcome treatment) {
        return Counter.builder(WITHHELD_METER)
                .description("Values of personal fields that were not shown as they are")
                .baseUnit("values")
                .tag("purpose", purpose)
                .tag("treatment", word(treatment))
                .register(registry);
    }

    private Counter refused(String purpose) {
        return Counter.builder(REFUSED_METER)
                .description("Transfers that the gate refused")
                .tag("purpose", purpose)
                .register(registry);
    }

    /** A counter that is there from its first count on. */
    private static final class Made {

        private final Supplier<Counter> maker;
        private final AtomicReference<@Nullable Counter> made = new AtomicReference<>();

        Made(Supplier<Counter> maker) {
            this.maker = maker;
        }

        void add(double amount) {
            Counter counter = made.get();
            if (counter == null) {
                counter = maker.get();
                made.set(counter);
            }
            counter.increment(amount);
        }
    }
}
