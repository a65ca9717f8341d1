/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Requests in the table of db-scheduler, a row each under its id: they survive a restart, and of several nodes one does each. In a transaction of
 * the host they are there once it is committed, where the scheduler's data source takes part in transactions, as Boot's does. Thread-safe.
 */
record DbSchedulerExportQueue(Supplier<? extends SchedulerClient> schedulers, Clock clock) implements ExportQueue {

    @Override
    public void put(UUID id, Ticket.Waiting ticket) {
        schedulers
                .get()
                .scheduleIfNotExists(
                        new TaskInstance<>(ExportTask.NAME, id.toString(), ticket.text()), clock.instant());
    }

    /** The row is there until some time after the request has ended, so who picks it then removes it. */
    @Override
    public Optional<Seen> find(UUID id) {
        return schedulers.get().getScheduledExecution(key(id)).flatMap(DbSchedulerExportQueue::seen);
    }

    private static Optional<Seen> seen(ScheduledExecution<Object> row) {
        return row.getData() instanceof String text
                ? Ticket.read(text).map(ticket -> new Seen(ticket, row.isPicked()))
                : Optional.empty();
    }

    @Override
    public boolean forget(UUID id) {
        try {
            schedulers.get().cancel(key(id));
            return true;
        } catch (TaskInstanceException e) {
            // Being done, or not there.
            return false;
        }
    }

    @Override
    public void forgetEndedBefore(Instant instant) {
        // Each row has its own time to go.
    }

    @Override
    public void end() {
        // The scheduler is closed by whoever made it.
    }

    private static TaskInstanceId key(UUID id) {
        return TaskInstanceId.of(ExportTask.NAME, id.toString());
    }
}
