/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.actuate;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import dev.privet.spring.schedule.Job;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What the table of db-scheduler says of all nodes. For it a run that failed, and told of it, has ended as any other. Thread-safe. */
record JobsOfDbScheduler(Supplier<Optional<? extends SchedulerClient>> schedulers) implements JobsAnywhere {

    private static final String PREFIX = "privet-";

    @Override
    public Map<Job, Instant> lastEnded() {
        Map<Job, Instant> ended = new EnumMap<>(Job.class);
        schedulers.get().ifPresent(scheduler -> {
            for (Job job : Job.values()) {
                scheduler
                        .getScheduledExecution(TaskInstanceId.of(PREFIX + job.id(), RecurringTask.INSTANCE))
                        .map(ScheduledExecution::getLastSuccess)
                        .ifPresent(at -> ended.put(job, at));
            }
        });
        return ended;
    }
}
