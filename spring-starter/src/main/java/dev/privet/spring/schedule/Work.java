/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.schedule;

import dev.privet.spring.schedule.JobRun.Outcome;
import java.util.function.BooleanSupplier;

/** What a job does each time. Thread-safe. */
@FunctionalInterface
interface Work {

    /**
     * Does it once.
     *
     * @param stopping says whether the application ends, so that nothing more should be begun
     * @return what was done
     * @throws RuntimeException if it failed
     */
    Done run(BooleanSupplier stopping);

    /**
     * What was done.
     *
     * @param outcome how it ended
     * @param count what the job counts
     * @param summary one English sentence without personal data
     */
    record Done(Outcome outcome, long count, String summary) {

        static Done of(long count, String summary) {
            return new Done(Outcome.DONE, count, summary);
        }

        /** A number and what is counted, in the singular where it is one. */
        static String counted(long number, String one, String more) {
            return number + " " + (number == 1 ? one : more);
        }

        /** Whether somebody would want to read of it. */
        boolean isWorthALine() {
            return count > 0 || outcome == Outcome.NEEDS_ATTENTION || outcome == Outcome.FAILED;
        }
    }
}
