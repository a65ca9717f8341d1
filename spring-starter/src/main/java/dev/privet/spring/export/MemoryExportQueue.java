/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Requests of this node, in memory: on the host's executor for it, else on one thread of our own, so that they take turns. What waits is lost when
 * the application ends. Thread-safe.
 */
final class MemoryExportQueue implements ExportQueue {

    private static final int MOST_WAITING = 1_000;

    private final ExportRuns runs;
    private final Supplier<Optional<TaskExecutor>> hosts;
    private final Map<UUID, Ticket> tickets = new ConcurrentHashMap<>();
    private @Nullable ThreadPoolTaskExecutor own;
    private @Nullable ScheduledThreadPoolExecutor later;

    MemoryExportQueue(ExportRuns runs, Supplier<Optional<TaskExecutor>> hosts) {
        this.runs = runs;
        this.hosts = hosts;
    }

    @Override
    public void put(UUID id, Ticket.Waiting ticket) {
        tickets.put(id, ticket);
        try {
            submit(id, ticket);
        } catch (RejectedExecutionException e) {
            tickets.remove(id);
            throw new PrivacyFailureException(
                    "The export was not taken on",
                    new Problem(
                            ProblemCode.EXPORT_NOT_TAKEN,
                            "the exports in the background",
                            "too many wait already, or the application ends.",
                            "ask again later."),
                    e);
        }
    }

    private void submit(UUID id, Ticket.Waiting ticket) {
        hosts.get().orElseGet(this::own).execute(() -> turn(id, ticket));
    }

    private void turn(UUID id, Ticket.Waiting ticket) {
        if (tickets.get(id) != ticket) {
            return;
        }
        Turn turn = runs.run(id, ticket, () -> false);
        if (turn instanceof Turn.Ended ended) {
            end(id, ended.ticket());
        } else if (turn instanceof Turn.Again again && tickets.replace(id, ticket, again.ticket())) {
            putOff(id, again.ticket(), again.in());
        }
    }

    private void end(UUID id, Ticket.Past ticket) {
        tickets.replace(id, ticket);
        runs.announce(id, ticket);
    }

    /** Waits on a thread of its own, so that others have their turn meanwhile. */
    private void putOff(UUID id, Ticket.Waiting ticket, Duration in) {
        try {
            ScheduledFuture<?> unused =
                    later().schedule(() -> resubmit(id, ticket), in.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            end(id, runs.givenUp(ProblemCode.EXPORT_NOT_TAKEN, ticket.tries()));
        }
    }

    private void resubmit(UUID id, Ticket.Waiting ticket) {
        try {
            submit(id, ticket);
        } catch (RejectedExecutionException e) {
            end(id, runs.givenUp(ProblemCode.EXPORT_NOT_TAKEN, ticket.tries()));
        }
    }

    private synchronized ScheduledThreadPoolExecutor later() {
        ScheduledThreadPoolExecutor known = later;
        if (known == null) {
            known = new ScheduledThreadPoolExecutor(1, task -> {
                Thread thread = new Thread(task, "privet-exports-later");
                thread.setDaemon(true);
                return thread;
            });
            later = known;
        }
        return known;
    }

    @Override
    public Optional<Seen> find(UUID id) {
        return Optional.ofNullable(tickets.get(id))
                .map(ticket -> new Seen(ticket, runs.rowsSoFar(id).isPresent()));
    }

    @Override
    public boolean forget(UUID id) {
        return runs.rowsSoFar(id).isEmpty() && tickets.remove(id) != null;
    }

    @Override
    public void forgetEndedBefore(Instant instant) {
        tickets.values()
                .removeIf(ticket ->
                        ticket instanceof Ticket.Past past && past.at().isBefore(instant));
    }

    private synchronized TaskExecutor own() {
        ThreadPoolTaskExecutor known = own;
        if (known == null) {
            known = new ThreadPoolTaskExecutor();
            known.setCorePoolSize(1);
            known.setMaxPoolSize(1);
            known.setQueueCapacity(MOST_WAITING);
            known.setAllowCoreThreadTimeOut(true);
            known.setDaemon(true);
            known.setThreadNamePrefix("privet-exports-");
            known.initialize();
            own = known;
        }
        return known;
    }

    @Override
    public synchronized void end() {
        if (own != null) {
            own.shutdown();
            own = null;
        }
        if (later != null) {
            later.shutdownNow();
            later = null;
        }
    }
}
