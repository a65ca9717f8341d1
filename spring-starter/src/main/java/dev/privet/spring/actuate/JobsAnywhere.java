/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.actuate;

import dev.privet.spring.schedule.Job;
import java.time.Instant;
import java.util.Map;

/** Knows when jobs last ended on whichever node, where somebody keeps that for all of them. Thread-safe. */
@FunctionalInterface
interface JobsAnywhere {

    /**
     * By job, in the order of the jobs; without those that never ended, or of which it is not kept.
     *
     * @throws RuntimeException if it cannot be read
     */
    Map<Job, Instant> lastEnded();
}
