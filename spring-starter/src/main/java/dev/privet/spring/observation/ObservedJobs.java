/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.observation;

import dev.privet.contract.ProblemCode;
import dev.privet.spring.internal.WorkWatch;
import dev.privet.spring.schedule.JobRun.Outcome;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs of jobs as observations, in force on the thread of the run, so that what it asks of a database is seen below it. Thread-safe. */
record ObservedJobs(ObservationRegistry registry, Supplier<@Nullable JobObservationConvention> convention)
        implements WorkWatch {

    private static final JobObservationConvention STANDARD = new DefaultJobObservationConvention();

    @Override
    public Watched begin(String work) {
        if (registry.isNoop()) {
            return Watched.UNWATCHED;
        }
        JobObservationContext context = new JobObservationContext(work);
        Observation observation =
                PrivetObservations.JOB.observation(convention.get(), STANDARD, () -> context, registry);
        observation.start();
        return new Run(context, observation, observation.openScope());
    }

    /** One run. */
    private record Run(JobObservationContext context, Observation observation, Observation.Scope scope)
            implements Watched {

        @Override
        public void end(String outcome, @Nullable ProblemCode code) {
            context.end(outcome, code);
            if (outcome.equals(Outcome.FAILED.id())) {
                observation.error(new CodeAlone(code));
            }
        }

        @Override
        public void close() {
            scope.close();
            observation.stop();
        }
    }
}
