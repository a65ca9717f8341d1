/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.schedule;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteReschedule;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A job as a task of db-scheduler, in whose table it stands as long as it is scheduled. A run that did not begin because its node ends, or that
 * was stopped by that, is put back at once, for another node to take.
 */
final class JobTask extends RecurringTask<Void> {

    private final Job job;
    private final DbSchedulerPlan plan;
    private final Schedule schedule;

    JobTask(Job job, DbSchedulerPlan plan) {
        this(job, plan, new LateSchedule(() -> plan.timing(job)));
    }

    private JobTask(Job job, DbSchedulerPlan plan, Schedule schedule) {
        super(name(job), schedule, Void.class);
        this.job = job;
        this.plan = plan;
        this.schedule = schedule;
    }

    static String name(Job job) {
        return "privet-" + job.id();
    }

    @Override
    public void onStartup(SchedulerClient scheduler, Clock clock) {
        plan.takeUp(() -> {
            if (!schedule.isDisabled()
                    || scheduler.getScheduledExecution(getDefaultTaskInstance()).isPresent()) {
                super.onStartup(scheduler, clock);
            }
        });
    }

    @Override
    public CompletionHandler<Void> execute(TaskInstance<Void> instance, ExecutionContext context) {
        return plan.run(job, context.getSchedulerState()::isShuttingDown)
                ? new OnCompleteReschedule<>(schedule)
                : (ended, operations) -> operations.reschedule(ended, ended.getTimeDone());
    }

    /** Not called, as {@link #execute} says more of how a run ended. */
    @Override
    public void executeRecurringly(TaskInstance<Void> instance, ExecutionContext context) {
        plan.run(job, context.getSchedulerState()::isShuttingDown);
    }

    /** A timing as db-scheduler asks for it, which is known only when the application has come so far that it starts. */
    private record LateSchedule(Supplier<Optional<JobTiming>> timing) implements Schedule {

        @Override
        public Instant getNextExecutionTime(ExecutionComplete ended) {
            return timing.get().map(when -> when.next(ended.getTimeDone())).orElse(NEVER);
        }

        @Override
        public Instant getInitialExecutionTime(Instant now) {
            return timing.get().map(when -> when.first(now)).orElse(NEVER);
        }

        @Override
        public boolean isDeterministic() {
            return timing.get().filter(JobTiming.ByCron.class::isInstance).isPresent();
        }

        @Override
        public boolean isDisabled() {
            return timing.get().isEmpty();
        }
    }
}
