/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.schedule;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.retention.SweepOptions;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the host says about the work that Privet does by itself. Judged as a whole when it is bound.
 *
 * @param enabled Whether Privet runs its jobs by itself.
 * @param sweep Sweeps of what is past its retention period.
 * @param resume Erasures that waited for the end of a hold, or were cut off.
 * @param seal Sealing of the ledger.
 * @param verify Verification of the ledger.
 * @param trim Dropping of ledger entries past the ledger's own period.
 * @param remind Reminders of holds to be reviewed and of duties after a breach.
 * @param expire Removal of archives of exports in the background whose time is up.
 */
@ConfigurationProperties("privet.schedule")
record PrivetScheduleProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue Sweep sweep,
        @DefaultValue Timing resume,
        @DefaultValue Timing seal,
        @DefaultValue Timing verify,
        @DefaultValue Timing trim,
        @DefaultValue Timing remind,
        @DefaultValue Timing expire) {

    private static final String PREFIX = "privet.schedule.";

    /** Deleting data because a dependency was added would be a surprise, so sweeps wait until the host says when. */
    private static final Map<Job, Timing> DEFAULTS = Map.of(
            Job.RESUME, Timing.every("5m"),
            Job.SEAL, Timing.every("1m"),
            Job.VERIFY, Timing.at("0 15 4 * * *"),
            Job.TRIM, Timing.at("0 45 4 * * *"),
            Job.REMIND, Timing.at("0 0 8 * * *"),
            Job.EXPIRE, Timing.every("1h"));

    /** Refuses what means nothing, all of it at once. */
    PrivetScheduleProperties {
        List<Problem> problems = new ArrayList<>();
        said(sweep.timing(), resume, seal, verify, trim, remind, expire)
                .forEach((job, timing) -> problems.addAll(said(job, timing).problems()));
        problems.addAll(sweep.problems(PREFIX + Job.SWEEP.id()));
        if (!problems.isEmpty()) {
            throw new PrivacyConfigurationException("The properties of Privet cannot be used", problems);
        }
    }

    /** When each job runs. One that does not run has none. */
    Map<Job, JobTiming> timings(ZoneId zone) {
        Map<Job, JobTiming> timings = new EnumMap<>(Job.class);
        said(sweep.timing(), resume, seal, verify, trim, remind, expire).forEach((job, timing) -> {
            Timing counts = said(job, timing).isSilent() ? timing.or(DEFAULTS.get(job)) : timing;
            said(job, counts).timing(zone).ifPresent(when -> timings.put(job, when));
        });
        return timings;
    }

    /** Whether the host has neither said when it is swept nor that it is not. */
    boolean leavesSweepsOpen() {
        SaidTiming said = said(Job.SWEEP, sweep.timing());
        return said.isSilent() && !said.isOff();
    }

    private static Map<Job, Timing> said(
            Timing sweep, Timing resume, Timing seal, Timing verify, Timing trim, Timing remind, Timing expire) {
        return new EnumMap<>(Map.of(
                Job.SWEEP, sweep,
                Job.RESUME, resume,
                Job.SEAL, seal,
                Job.VERIFY, verify,
                Job.TRIM, trim,
                Job.REMIND, remind,
                Job.EXPIRE, expire));
    }

    private static SaidTiming said(Job job, Timing timing) {
        return new SaidTiming(PREFIX + job.id(), timing.enabled(), timing.cron(), timing.every());
    }

    /**
     * When a job runs.
     *
     * @param enabled Whether this job runs by itself.
     * @param cron When it runs, as a cron expression of six fields in the time zone of privet.zone.
     * @param every How long after a run the next one begins.
     */
    record Timing(
            @DefaultValue("true") boolean enabled,
            @Nullable String cron,
            @Nullable String every) {

        static Timing every(String time) {
            return new Timing(true, null, time);
        }

        static Timing at(String cron) {
            return new Timing(true, cron, null);
        }

        private Timing or(@Nullable Timing byDefault) {
            return byDefault == null ? this : new Timing(enabled, byDefault.cron, byDefault.every);
        }
    }

    /**
     * When it is swept, and how much at a time. What is not said is as the set-up of Privet has it.
     *
     * @param enabled Whether sweeps run by themselves, once it is said when.
     * @param cron When it is swept, as a cron expression of six fields in the time zone of privet.zone. Nothing is swept where neither
     *     this nor a period is set.
     * @param every How long after a sweep the next one begins.
     * @param batch Most rows that one transaction disposes of.
     * @param mostRows Most rows that one sweep disposes of.
     * @param mostTime How long one sweep may take. A batch that was begun is ended.
     * @param load Share of the time at work, above 0 and up to 1. Of the rest it lets the database be.
     * @param share Share of the rows of a table that one sweep may take, above 0 and up to 1. Where more are due, it is refused.
     */
    record Sweep(
            @DefaultValue("true") boolean enabled,
            @Nullable String cron,
            @Nullable String every,
            @Nullable Integer batch,
            @Nullable Long mostRows,
            @Nullable String mostTime,
            @Nullable Double load,
            @Nullable Double share) {

        Timing timing() {
            return new Timing(enabled, cron, every);
        }

        private List<Problem> problems(String key) {
            List<Problem> problems = new ArrayList<>();
            if (batch != null && batch < 1) {
                problems.add(few(key + ".batch", "1000"));
            }
            if (mostRows != null && mostRows < 1) {
                problems.add(few(key + ".most-rows", "100000"));
            }
            if (mostTime != null
                    && SaidTiming.time(mostTime)
                            .filter(time -> !time.isZero() && !time.isNegative())
                            .isEmpty()) {
                problems.add(SaidTiming.misfit(
                        key + ".most-time",
                        "it is no time longer than nothing.",
                        "write a time with its unit, such as 2h."));
            }
            share(key + ".load", load).ifPresent(problems::add);
            share(key + ".share", share).ifPresent(problems::add);
            return problems;
        }

        private static Problem few(String key, String example) {
            return SaidTiming.misfit(key, "it is below one.", "write a number of rows, such as " + example + ".");
        }

        private static Optional<Problem> share(String key, @Nullable Double value) {
            return value == null || (value > 0 && value <= 1)
                    ? Optional.empty()
                    : Optional.of(SaidTiming.misfit(
                            key, "it is no share above 0 and up to 1.", "write a number such as 0.5."));
        }

        /** What is said here, in place of what the set-up says of it. */
        SweepOptions over(SweepOptions options) {
            SweepOptions changed = options;
            if (batch != null) {
                changed = changed.inBatchesOf(batch);
            }
            if (mostRows != null) {
                changed = changed.atMost(mostRows);
            }
            if (mostTime != null) {
                changed = changed.within(SaidTiming.time(mostTime).orElseThrow());
            }
            if (load != null) {
                changed = changed.atLoad(load);
            }
            return share == null ? changed : changed.allowing(share);
        }
    }
}
