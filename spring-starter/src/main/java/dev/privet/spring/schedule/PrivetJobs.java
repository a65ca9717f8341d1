/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.schedule;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PrivacyException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.spring.internal.WorkWatch;
import dev.privet.spring.schedule.JobRun.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the jobs that Privet's parts allow, each of them once at a time on this node. Privet runs them by their schedule; a host that has a
 * scheduler of its own sets {@code privet.schedule.enabled=false} and calls {@link #run} from there. Thread-safe.
 *
 * <p>When the application ends, a sweep stops after the batch that it is in, and no run begins any more.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class PrivetJobs {

    private static final Logger LOG = LoggerFactory.getLogger(PrivetJobs.class);

    private final Supplier<Map<Job, Work>> works;
    private final JobNews news;
    private final WorkWatch watch;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition idle = lock.newCondition();
    private final Map<Job, Thread> running = new EnumMap<>(Job.class);
    private volatile boolean closed;

    PrivetJobs(Supplier<Map<Job, Work>> works, JobNews news, WorkWatch watch, Clock clock) {
        this.works = works;
        this.news = news;
        this.watch = watch;
        this.clock = clock;
    }

    /**
     * The jobs that can be run here.
     *
     * @return those whose parts are set up; none where nothing is marked
     */
    public Set<Job> atHand() {
        return Collections.unmodifiableSet(works.get().keySet());
    }

    /**
     * Runs a job now, on this thread, and tells the log and every {@link JobListener} how it ended. A failure is told and not thrown.
     *
     * @param job which one
     * @return how it ended; nothing where this node is at that job already, or the application ends
     * @throws PrivacyConfigurationException if the parts of that job are not set up
     */
    public Optional<JobRun> run(Job job) {
        Work work = works.get().get(job);
        if (work == null) {
            throw notAtHand(job);
        }
        if (!begin(job)) {
            LOG.debug("Privet's job {} is running already, or the application ends", job.id());
            return Optional.empty();
        }
        Instant startedAt = clock.instant();
        long begun = System.nanoTime();
        Work.Done done;
        try {
            done = watched(job, work);
        } finally {
            end(job);
        }
        JobRun run = new JobRun(
                job,
                startedAt,
                Duration.ofNanos(System.nanoTime() - begun),
                done.outcome(),
                done.count(),
                done.summary());
        news.tell(run, done.isWorthALine());
        return Optional.of(run);
    }

    private Work.Done watched(Job job, Work work) {
        try (WorkWatch.Watched watched = watch.begin(job.id())) {
            try {
                Work.Done done = work.run(this::isClosed);
                watched.end(done.outcome().id(), null);
                return done;
            } catch (RuntimeException | LinkageError e) {
                Work.Done done = closed && Thread.currentThread().isInterrupted()
                        ? new Work.Done(Outcome.LEFT_SOME, 0, "It was stopped, as the application ends.")
                        : JobNews.failed(e);
                watched.end(
                        done.outcome().id(),
                        e instanceof PrivacyException told
                                ? told.problems().get(0).code()
                                : null);
                return done;
            }
        }
    }

    private boolean begin(Job job) {
        lock.lock();
        try {
            return !closed && running.putIfAbsent(job, Thread.currentThread()) == null;
        } finally {
            lock.unlock();
        }
    }

    private void end(Job job) {
        lock.lock();
        try {
            running.remove(job);
            if (closed) {
                // It was meant for the job; whoever lent the thread goes on with it.
                Thread.interrupted();
            }
            if (running.isEmpty()) {
                idle.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whether runs are to stop. */
    boolean isClosed() {
        return closed;
    }

    /** Lets runs begin, again after {@link #close}. */
    void open() {
        closed = false;
    }

    /**
     * Lets no run begin any more and waits until those in progress have come to a stop: first for them to see it, then after an interrupt,
     * which wakes a sweep that rests.
     *
     * @param patience how long for each of the two
     * @return whether all have come to a stop
     */
    boolean close(Duration patience) {
        lock.lock();
        try {
            closed = true;
            if (isIdleWithin(patience)) {
                return true;
            }
            running.values().forEach(Thread::interrupt);
            return isIdleWithin(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return running.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    private boolean isIdleWithin(Duration patience) throws InterruptedException {
        long left = patience.toNanos();
        while (!running.isEmpty() && left > 0) {
            left = idle.awaitNanos(left);
        }
        return running.isEmpty();
    }

    private static PrivacyConfigurationException notAtHand(Job job) {
        return new PrivacyConfigurationException(
                "Privet is not set up for this",
                List.of(new Problem(
                        ProblemCode.STORAGE_MISCONFIGURED,
                        "the job " + job.id(),
                        "the parts that it needs are not set up, or nothing is marked.",
                        "set them up, or leave the job out: PrivetJobs.atHand() lists those that can be run.")));
    }
}
