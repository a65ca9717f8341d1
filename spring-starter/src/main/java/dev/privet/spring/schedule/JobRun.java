/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.schedule;

import dev.privet.contract.PublicApi;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * How one run of a job ended. Holds counts and no personal data.
 *
 * @param job which one
 * @param startedAt when it began, by the clock of this node
 * @param took how long it took
 * @param outcome how it ended
 * @param count rows disposed of, entries sealed, erasures ended or whatever else the job counts; 0 where it failed before it counted
 * @param summary one English sentence, for logs and for health
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record JobRun(Job job, Instant startedAt, Duration took, Outcome outcome, long count, String summary) {

    /** Refuses null. */
    public JobRun {
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(took, "took");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(summary, "summary");
    }

    /** How a run ended. */
    @PublicApi(since = "0.1")
    public enum Outcome {

        /** All is done that was to be done. */
        DONE,

        /** Some is left for the next run, as a budget says. */
        LEFT_SOME,

        /** Something has to be looked at by a person: a guard stopped it, or what it verified is not as it was. */
        NEEDS_ATTENTION,

        /** It failed; the log says why. */
        FAILED;

        /**
         * The name in metrics and traces.
         *
         * @return words in lower case, with an underscore between them
         */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
