/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.schedule;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what it was told of runs, and on which threads they were. */
final class Runs implements JobListener {

    private final List<JobRun> all = new CopyOnWriteArrayList<>();
    private final List<String> threads = new CopyOnWriteArrayList<>();

    @Override
    public void ended(JobRun run) {
        threads.add(Thread.currentThread().getName());
        all.add(run);
    }

    List<JobRun> of(Job job) {
        return all.stream().filter(run -> run.job() == job).toList();
    }

    boolean hasCounted(Job job) {
        return of(job).stream().anyMatch(run -> run.count() > 0);
    }

    List<String> threads() {
        return threads;
    }
}
