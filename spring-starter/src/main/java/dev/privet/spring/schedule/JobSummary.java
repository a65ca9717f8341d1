/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.schedule;

import dev.privet.spring.internal.SummaryPart;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which jobs run by themselves.
 *
 * @param scheduled the jobs and their timings
 */
record JobSummary(ScheduledJobs scheduled) implements SummaryPart {

    /** Before the endpoint. */
    static final int ORDER = 10;

    @Override
    public String text() {
        if (scheduled.jobs().atHand().isEmpty()) {
            return "";
        }
        Set<Job> jobs = scheduled.properties().enabled() ? scheduled.timings().keySet() : Set.of();
        return jobs.isEmpty()
                ? "no jobs by themselves"
                : "jobs " + jobs.stream().map(Job::id).collect(Collectors.joining(" and "));
    }
}
