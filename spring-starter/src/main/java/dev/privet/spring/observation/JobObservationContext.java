/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.observation;

import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import io.micrometer.observation.Observation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One run of a job. Used by one thread.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class JobObservationContext extends Observation.Context {

    private final String job;
    private @Nullable String outcome;
    private @Nullable ProblemCode code;

    JobObservationContext(String job) {
        this.job = job;
    }

    void end(String as, @Nullable ProblemCode with) {
        outcome = as;
        code = with;
    }

    /**
     * Which job.
     *
     * @return as {@link dev.privet.spring.schedule.Job#id}
     */
    public String job() {
        return job;
    }

    /**
     * How it ended.
     *
     * @return as {@link dev.privet.spring.schedule.JobRun.Outcome#id}; nothing until then
     */
    public Optional<String> outcome() {
        return Optional.ofNullable(outcome);
    }

    /**
     * With which problem it failed.
     *
     * @return nothing where it did not, or failed with none of Privet's own
     */
    public Optional<ProblemCode> code() {
        return Optional.ofNullable(code);
    }
}
