/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.schedule;

import dev.privet.contract.PublicApi;

/**
 * Is told how runs of jobs on this node ended. Every bean of this type is told, on the thread of the job; what it throws is logged and
 * changes nothing. Must be thread-safe and quick.
 *
 * @since 0.1
 */
@FunctionalInterface
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
public interface JobListener {

    /**
     * Takes note of a run.
     *
     * @param run how it ended
     */
    void ended(JobRun run);

    /**
     * Takes note of how far a long run has come. By default nothing. Exports tell it at every 10,000 rows, several of them at once without
     * saying which.
     *
     * @param job which one
     * @param soFar what it has counted so far
     */
    default void progressed(Job job, long soFar) {}
}
