/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.spring.schedule.JobRun.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Scheduling over db-scheduler, whose table says which node runs what and when. It may take up a task before the application has started; the run
 * waits for that. Thread-safe.
 */
final class DbSchedulerPlan implements JobPlan {

    private static final Logger LOG = LoggerFactory.getLogger(PrivetJobs.class);
    private static final long GLANCE_MILLIS = 100;

    private final ScheduledJobs scheduled;
    private final Supplier<Optional<Scheduler>> schedulers;
    private final CountDownLatch begun = new CountDownLatch(1);
    private volatile boolean takenUp;
    private volatile boolean leftOut;
    private volatile @Nullable RuntimeException failure;

    DbSchedulerPlan(ScheduledJobs scheduled, Supplier<Optional<Scheduler>> schedulers) {
        this.scheduled = scheduled;
        this.schedulers = schedulers;
    }

    /** When a job runs; nothing where it does not. */
    Optional<JobTiming> timing(Job job) {
        return Optional.ofNullable(scheduled.timings().get(job));
    }

    /**
     * Takes note that the scheduler knows a task of ours, and puts it into the table. Whatever is thrown the scheduler would write down and go on
     * without the job; before the application has started, it ends the start instead.
     */
    void takeUp(Runnable task) {
        takenUp = true;
        if (failure != null) {
            return;
        }
        try {
            task.run();
        } catch (RuntimeException e) {
            if (begun.getCount() == 0) {
                throw e;
            }
            failure = e;
        }
    }

    /**
     * Runs a job.
     *
     * @param stopping whether the scheduler ends
     * @return false where another node should take it, since this one ends
     */
    boolean run(Job job, BooleanSupplier stopping) {
        if (!hasBegun(stopping)) {
            return false;
        }
        PrivetJobs jobs = scheduled.jobs();
        return jobs.run(job)
                .filter(run -> !jobs.isClosed() || run.outcome() != Outcome.LEFT_SOME)
                .isPresent();
    }

    private boolean hasBegun(BooleanSupplier stopping) {
        try {
            while (!stopping.getAsBoolean()) {
                if (begun.await(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
                    return true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    @Override
    public void begin(Map<Job, JobTiming> timings) {
        if (!timings.isEmpty()) {
            schedulers.get().ifPresent(this::look);
        }
        begun.countDown();
    }

    /** A table that is missing makes db-scheduler write errors and go on, and no job would ever run. */
    private void look(Scheduler scheduler) {
        RuntimeException failed = failure;
        if (failed != null) {
            throw notScheduled(failed);
        }
        try {
            scheduler.getScheduledExecution(TaskInstanceId.of(JobTask.name(Job.SEAL), RecurringTask.INSTANCE));
        } catch (RuntimeException e) {
            throw notScheduled(e);
        }
        leftOut = scheduler.getSchedulerState().isStarted() && !takenUp;
        if (leftOut) {
            LOG.warn(
                    "Privet's jobs do not run: the Scheduler of this application was built without them. Give it all beans of"
                            + " type RecurringTask as startTasks, or set privet.schedule.enabled=false and run PrivetJobs yourself.");
        }
    }

    private static PrivacyConfigurationException notScheduled(RuntimeException cause) {
        return new PrivacyConfigurationException(
                "Privet's jobs cannot be scheduled",
                List.of(new Problem(
                        ProblemCode.STORAGE_MISCONFIGURED,
                        "scheduled_tasks",
                        "the table of db-scheduler is not there, or the application may not read and write it.",
                        "let your migrations run the script for your database in"
                                + " classpath:dev/privet/spring/schedule/schema, or do without db-scheduler:"
                                + " db-scheduler.enabled=false.")),
                cause);
    }

    @Override
    public void end() {
        // The scheduler is closed by whoever made it.
    }

    @Override
    public String text() {
        return leftOut ? "by nobody" : "by db-scheduler, on one node at a time";
    }
}
