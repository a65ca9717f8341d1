/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.privet.contract.ProblemCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A request as a task of db-scheduler. Once it is over, its row stays to tell how it ended, and has one more turn when the archive's time is up, in
 * which both go. Thread-safe.
 */
final class ExportTask {

    static final String NAME = "privet-export";

    /** So many at once on a node, that long exports leave threads of the scheduler to everything else. */
    private static final int AT_ONCE = 2;

    /** After so many nodes that ended in the middle of it, it is likely the export that ends them. */
    private static final int MOST_CRASHES = 3;

    private static final Duration BRIEFLY = Duration.ofSeconds(2);

    /** As long as the scheduler itself waits with what fails. */
    private static final Duration LATER = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(ExportTask.class);

    private final ExportRuns runs;
    private final ExportSetUp setUp;
    private final Clock clock;
    private final Semaphore room = new Semaphore(AT_ONCE);

    ExportTask(ExportRuns runs, ExportSetUp setUp, Clock clock) {
        this.runs = runs;
        this.setUp = setUp;
        this.clock = clock;
    }

    CustomTask<String> task() {
        return Tasks.custom(NAME, String.class).onDeadExecutionRevive().execute(this::turn);
    }

    private CompletionHandler<String> turn(TaskInstance<String> instance, ExecutionContext context) {
        UUID id = UUID.fromString(instance.getId());
        Ticket ticket = Ticket.read(instance.getData()).orElseGet(() -> runs.givenUp(ProblemCode.EXPORT_FAILED, 0));
        return ticket instanceof Ticket.Waiting waiting
                ? export(id, waiting, context)
                : afterwards(id, (Ticket.Past) ticket);
    }

    private CompletionHandler<String> export(UUID id, Ticket.Waiting waiting, ExecutionContext context) {
        int crashes = context.getExecution().consecutiveFailures;
        if (crashes >= MOST_CRASHES) {
            return ended(id, runs.givenUp(ProblemCode.EXPORT_FAILED, waiting.tries() + crashes));
        }
        if (!runs.isOpen() || !room.tryAcquire()) {
            return again();
        }
        try {
            Turn turn = runs.run(id, waiting, context.getSchedulerState()::isShuttingDown);
            if (turn instanceof Turn.Ended over) {
                return ended(id, over.ticket());
            }
            return turn instanceof Turn.Again later ? again(later.ticket(), later.in()) : again();
        } finally {
            room.release();
        }
    }

    private CompletionHandler<String> ended(UUID id, Ticket.Past ticket) {
        return (ended, operations) -> {
            operations.reschedule(ended, due(ticket), ticket.text());
            runs.announce(id, ticket);
        };
    }

    /** Whichever node is free then. */
    private static CompletionHandler<String> again(Ticket.Waiting ticket, Duration in) {
        return (ended, operations) ->
                operations.reschedule(ended, ended.getTimeDone().plus(in), ticket.text());
    }

    /** Another node may have taken it by then. */
    private static CompletionHandler<String> again() {
        return (ended, operations) ->
                operations.reschedule(ended, ended.getTimeDone().plus(BRIEFLY));
    }

    /** The time that archives are kept may have been changed meanwhile. */
    private CompletionHandler<String> afterwards(UUID id, Ticket.Past ticket) {
        if (due(ticket).isAfter(clock.instant())) {
            return (ended, operations) -> operations.reschedule(ended, due(ticket), ticket.text());
        }
        try {
            setUp.removeArchive(id);
        } catch (RuntimeException | Error e) {
            // The scheduler would log what it says, and that may quote a path, or whatever a host's store knows.
            LOG.warn(
                    "The archive {} is past its time and could not be removed: {} It is tried again in {}.",
                    id,
                    ExportRuns.why(e),
                    LATER);
            return (ended, operations) ->
                    operations.reschedule(ended, ended.getTimeDone().plus(LATER));
        }
        return (ended, operations) -> operations.remove();
    }

    private Instant due(Ticket.Past ticket) {
        return ticket.at().plus(setUp.keptFor());
    }
}
