/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.actuate;

import dev.privet.retention.CutOff;
import dev.privet.retention.DisposedBatch;
import dev.privet.retention.SweepListener;
import dev.privet.spring.internal.Measured;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Counts the rows that sweeps disposed of, batch by batch, by type and disposal. Until a registry is bound, nothing is counted. Thread-safe. */
final class SweepMeters implements SweepListener, MeterBinder, Measured {

    private static final String ROWS = "privet.sweep.rows";

    private final List<MeterRegistry> bound = new CopyOnWriteArrayList<>();

    @Override
    public List<Measure> measures() {
        return List.of(new Measure(ROWS, "counter"));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        bound.add(registry);
    }

    @Override
    public void disposed(CutOff cutOff, DisposedBatch batch) {
        if (batch.rows() > 0) {
            bound.forEach(registry -> Counter.builder(ROWS)
                    .description("Rows that sweeps disposed of, or in which they disposed of values")
                    .baseUnit("rows")
                    .tag("type", cutOff.type().name())
                    .tag("disposal", GateCounters.word(cutOff.then()))
                    .register(registry)
                    .increment((double) batch.rows()));
        }
    }
}
