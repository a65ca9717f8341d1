/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.schedule;

import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;

/** Which jobs run by themselves, and when: those that are at hand and of which it is said, or known by default. */
record ScheduledJobs(PrivetJobs jobs, PrivetScheduleProperties properties, ZoneId zone) {

    /** The timings, by job in the order of the jobs. Asks for {@link dev.privet.Privet}, so not before it is needed. */
    Map<Job, JobTiming> timings() {
        Map<Job, JobTiming> timings = properties.timings(zone);
        timings.keySet().retainAll(jobs.atHand());
        return Collections.unmodifiableMap(timings);
    }
}
