/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.schedule;

import java.util.Map;

/** Who sees to it that jobs run when they should. */
interface JobPlan {

    /** Lets jobs run from now on. */
    void begin(Map<Job, JobTiming> timings);

    /** Gives back what it holds, once no job runs any more. */
    void end();

    /** By what, in a few words. */
    String text();
}
