/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.actuate;

import dev.privet.spring.schedule.Job;
import dev.privet.spring.schedule.JobListener;
import dev.privet.spring.schedule.JobRun;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers of each job how its last run on this node ended, and how often it failed since it last worked. Thread-safe. */
final class JobRuns implements JobListener {

    private final Map<Job, Last> last = new ConcurrentHashMap<>();

    @Override
    public void ended(JobRun run) {
        boolean failed = run.outcome() == JobRun.Outcome.FAILED;
        last.compute(
                run.job(), (job, before) -> new Last(run, failed ? 1 + (before == null ? 0 : before.failures) : 0));
    }

    Optional<Last> of(Job job) {
        return Optional.ofNullable(last.get(job));
    }

    /** Those that ran, in the order of the jobs. */
    List<Last> all() {
        return last.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    /**
     * The last run of a job.
     *
     * @param run how it ended
     * @param failures how many runs failed in a row, this one among them; 0 where it did not
     */
    record Last(JobRun run, int failures) {}
}
