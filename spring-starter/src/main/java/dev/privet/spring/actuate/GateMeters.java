/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.actuate;

import dev.privet.datamap.DataMap;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.gate.FieldPlan;
import dev.privet.gate.GateListener;
import dev.privet.gate.OperationKind;
import dev.privet.spring.internal.Measured;
import dev.privet.vocabulary.Purpose;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts what the gate decided. Tags are purposes of the data map and words of enums, so their number is limited by the marks of the host.
 * Until a registry is bound, nothing is counted. Thread-safe.
 */
final class GateMeters implements GateListener, MeterBinder, Measured {

    private final Supplier<DataMap> dataMap;
    private final List<GateCounters> bound = new CopyOnWriteArrayList<>();

    GateMeters(Supplier<DataMap> dataMap) {
        this.dataMap = dataMap;
    }

    @Override
    public List<Measure> measures() {
        return Stream.of(GateCounters.RECORDS_METER, GateCounters.WITHHELD_METER, GateCounters.REFUSED_METER)
                .map(name -> new Measure(name, "counter"))
                .toList();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        DataMap map = dataMap.get();
        bound.add(new GateCounters(registry, purpose -> id(purpose, map)));
    }

    /** A class that the data map does not know has a name all the same, and nobody limits the number of these. */
    private static String id(@Nullable Class<? extends Purpose> purpose, DataMap map) {
        return purpose == null
                ? "none"
                : map.purpose(purpose).map(DeclaredPurpose::id).orElse("undeclared");
    }

    @Override
    public void decided(OperationKind kind, @Nullable Class<? extends Purpose> purpose, FieldPlan plan, long count) {
        for (GateCounters counters : bound) {
            counters.of(purpose).count(kind, plan, count);
        }
    }

    /** What became of records. */
    enum Outcome {
        /** All fields as they are, as the verdict allows. */
        SHOWN,
        /** Some fields withheld or shown in part. */
        REDUCED,
        /** The operation was refused. */
        REFUSED,
        /** All fields as they are, against the verdict: the gate only observes, or somebody took the power to see everything. */
        UNMINIMISED;

        static Outcome of(FieldPlan plan) {
            if (plan.denied()) {
                return REFUSED;
            } else if (plan.exceedsVerdict()) {
                return UNMINIMISED;
            }
            return plan.isOpen() ? SHOWN : REDUCED;
        }
    }
}
