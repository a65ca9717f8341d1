/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.actuate;

import dev.privet.spring.internal.Measured;
import dev.privet.spring.schedule.JobListener;
import dev.privet.spring.schedule.JobRun;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Times and counts the runs of jobs on this node, by job and outcome. Until a registry is bound, nothing is counted. Thread-safe. */
final class JobMeters implements JobListener, MeterBinder, Measured {

    private static final String JOBS = "privet.jobs";

    private final List<MeterRegistry> bound = new CopyOnWriteArrayList<>();

    @Override
    public List<Measure> measures() {
        return List.of(new Measure(JOBS, "timer"));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        bound.add(registry);
    }

    @Override
    public void ended(JobRun run) {
        bound.forEach(registry -> Timer.builder(JOBS)
                .description("Runs of Privet's jobs on this node")
                .tag("job", run.job().id())
                .tag("outcome", run.outcome().id())
                .register(registry)
                .record(run.took()));
    }
}
