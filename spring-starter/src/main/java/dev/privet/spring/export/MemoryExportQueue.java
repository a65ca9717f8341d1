/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
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

    MemoryExportQueue(ExportRuns runs, Supplier<Optional<TaskExecutor>> hosts) {
        this.runs = runs;
        this.hosts = hosts;
    }

    @Override
    public void put(UUID id, Ticket.Waiting ticket) {
        tickets.put(id, ticket);
        try {
            hosts.get().orElseGet(this::own).execute(() -> turn(id, ticket));
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

    private void turn(UUID id, Ticket.Waiting ticket) {
        if (tickets.get(id) == ticket && runs.run(id, ticket, () -> false) instanceof Turn.Ended ended) {
            tickets.replace(id, ended.ticket());
            runs.announce(id, ended.ticket());
        }
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
    }
}
