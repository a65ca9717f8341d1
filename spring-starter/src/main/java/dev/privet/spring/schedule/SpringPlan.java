/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.TriggerContext;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Spring's own scheduling: on the host's scheduler where it has one, else on two threads of our own, so that what a long sweep writes is sealed
 * while it runs. Every node runs every job. Begun and ended by one thread.
 */
final class SpringPlan implements JobPlan {

    private static final int THREADS = 2;

    private final PrivetJobs jobs;
    private final Supplier<Optional<TaskScheduler>> hosts;
    private final List<ScheduledFuture<?>> futures = new ArrayList<>();
    private @Nullable ThreadPoolTaskScheduler own;

    SpringPlan(PrivetJobs jobs, Supplier<Optional<TaskScheduler>> hosts) {
        this.jobs = jobs;
        this.hosts = hosts;
    }

    @Override
    public void begin(Map<Job, JobTiming> timings) {
        if (timings.isEmpty()) {
            return;
        }
        TaskScheduler scheduler = hosts.get().orElseGet(this::own);
        timings.forEach((job, timing) -> {
            ScheduledFuture<?> future = scheduler.schedule(() -> jobs.run(job), new JobTrigger(timing));
            if (future != null) {
                futures.add(future);
            }
        });
    }

    private TaskScheduler own() {
        ThreadPoolTaskScheduler made = new ThreadPoolTaskScheduler();
        made.setPoolSize(THREADS);
        made.setDaemon(true);
        made.setThreadNamePrefix("privet-job-");
        made.setRemoveOnCancelPolicy(true);
        made.initialize();
        own = made;
        return made;
    }

    @Override
    public void end() {
        futures.forEach(future -> future.cancel(false));
        futures.clear();
        if (own != null) {
            own.shutdown();
            own = null;
        }
    }

    @Override
    public String text() {
        return "by Spring";
    }

    /** A timing as Spring asks for it. */
    private record JobTrigger(JobTiming timing) implements Trigger {

        @Override
        public Instant nextExecution(TriggerContext context) {
            Instant ended = context.lastCompletion();
            Instant meant = context.lastScheduledExecution();
            if (ended == null) {
                return timing.first(context.getClock().instant());
            }
            // A clock that was set back meanwhile, or a timer that came early, would run the job twice.
            return timing.next(meant != null && meant.isAfter(ended) ? meant : ended);
        }
    }
}
