/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.actuate;

import dev.privet.gate.GateMode;
import dev.privet.spring.schedule.Job;
import dev.privet.spring.schedule.JobRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.core.env.Environment;

/**
 * Down where the protection itself fails: what it rests on cannot be read, the ledger was altered, or nothing is sealed any more. What
 * somebody has to look at, such as a hold past its review or a sweep that failed, is told and leaves it up: a restart mends none of it.
 */
record PrivetHealthIndicator(GateMode mode, Standings standings, JobRuns runs, Environment environment)
        implements HealthIndicator {

    /** So many failures in a row are no passing trouble of the database any more. */
    private static final int FAILED_SEALS = 3;

    @Override
    public Health health() {
        Standing standing = standings.now();
        List<String> failures = failures(standing);
        Health.Builder health = failures.isEmpty() ? new Health.Builder().up() : new Health.Builder().down();
        health.withDetail("protection", protection());
        if (!failures.isEmpty()) {
            health.withDetail("failures", failures);
        }
        details(standing).forEach(health::withDetail);
        return health.build();
    }

    private List<String> failures(Standing standing) {
        List<String> failures = new ArrayList<>();
        standing.unreadable().forEach(what -> failures.add("cannot be read: " + what));
        runs.of(Job.VERIFY)
                .filter(last -> last.run().outcome() == JobRun.Outcome.NEEDS_ATTENTION)
                .ifPresent(last -> failures.add("the ledger is not as it was sealed"));
        runs.of(Job.SEAL)
                .filter(last -> last.failures() >= FAILED_SEALS)
                .ifPresent(last -> failures.add("the ledger was not sealed, " + last.failures() + " times in a row"));
        return failures;
    }

    private String protection() {
        boolean unguarded = "off".equalsIgnoreCase(environment.getProperty("privet.entities.guard"));
        return (mode == GateMode.OBSERVE ? "ONLY OBSERVING" : "on")
                + (unguarded ? ", and entities are not guarded" : "");
    }

    private Map<String, Object> details(Standing standing) {
        Map<String, Object> details = new LinkedHashMap<>();
        Standing.Sealed sealed = standing.sealed();
        put(details, "ledgerSealedUpTo", sealed == null ? null : sealed.upTo().toString());
        Standing.Holds holds = standing.holds();
        put(details, "holdsToReview", holds == null ? null : holds.toReview());
        put(details, "deferredErasures", standing.deferredErasures());
        put(details, "breachDutiesLate", standing.lateDuties());
        runs.all().forEach(last -> details.put(last.run().job().id(), text(last)));
        if (!standing.lastEnded().isEmpty()) {
            Map<String, String> anywhere = new LinkedHashMap<>();
            standing.lastEnded().forEach((job, at) -> anywhere.put(job.id(), at.toString()));
            details.put("lastEndedOnAnyNode", anywhere);
        }
        return details;
    }

    private static void put(Map<String, Object> details, String name, @Nullable Object value) {
        if (value != null) {
            details.put(name, value);
        }
    }

    private static String text(JobRuns.Last last) {
        JobRun run = last.run();
        return "last ran " + run.startedAt() + ", " + run.outcome() + ", " + run.count()
                + (last.failures() > 1 ? ", failed " + last.failures() + " times in a row" : "") + ": " + run.summary();
    }
}
