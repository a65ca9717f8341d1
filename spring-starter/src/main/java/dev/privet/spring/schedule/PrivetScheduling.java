/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.schedule;

import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ExecutorConfigurationSupport;

/**
 * Lets jobs run once the application has started, and stops them before anything that they need is closed. Says in one line which of them run,
 * and what is left for the host to say.
 */
final class PrivetScheduling implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PrivetJobs.class);

    /** How long a run has to see that it is to stop, and once more after an interrupt, which is for sweeps that rest for long. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ScheduledJobs scheduled;
    private final JobPlan plan;
    private final BooleanSupplier isSweepMissed;
    private volatile boolean running;

    /**
     * Sets it up.
     *
     * @param scheduled what runs when
     * @param plan who runs it
     * @param isSweepMissed whether there is something to be swept and nobody said when
     */
    PrivetScheduling(ScheduledJobs scheduled, JobPlan plan, BooleanSupplier isSweepMissed) {
        this.scheduled = scheduled;
        this.plan = plan;
        this.isSweepMissed = isSweepMissed;
    }

    @Override
    public void start() {
        PrivetJobs jobs = scheduled.jobs();
        jobs.open();
        running = true;
        if (jobs.atHand().isEmpty()) {
            return;
        }
        if (!scheduled.properties().enabled()) {
            LOG.info(
                    "Privet's jobs do not run by themselves, as privet.schedule.enabled=false says: the host runs {} by"
                            + " PrivetJobs",
                    ids(jobs.atHand().stream()));
            return;
        }
        Map<Job, JobTiming> timings = scheduled.timings();
        plan.begin(timings);
        LOG.info(
                "Privet's jobs run {}: {}{}",
                plan.text(),
                timings.isEmpty()
                        ? "none"
                        : timings.entrySet().stream()
                                .map(one ->
                                        one.getKey().id() + " " + one.getValue().text())
                                .collect(Collectors.joining(", ")),
                isSweepMissed.getAsBoolean()
                        ? "; nothing is swept yet: look at what privet.sweep().dryRun() tells, and then say when with"
                                + " privet.schedule.sweep.cron, such as 0 0 3 * * *"
                        : "");
    }

    private static String ids(Stream<Job> jobs) {
        return jobs.map(Job::id).collect(Collectors.joining(", "));
    }

    @Override
    public void stop() {
        running = false;
        if (!scheduled.jobs().close(PATIENCE)) {
            LOG.warn(
                    "Privet's jobs have not come to a stop within {} s; what a batch has not committed is undone",
                    PATIENCE.multipliedBy(2).toSeconds());
        }
        plan.end();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Starts after the host's schedulers and stops before them, which else would wait for a sweep to end by itself. */
    @Override
    public int getPhase() {
        return ExecutorConfigurationSupport.DEFAULT_PHASE + 1;
    }
}
