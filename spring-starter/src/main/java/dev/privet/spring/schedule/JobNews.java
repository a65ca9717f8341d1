/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.schedule;

import dev.privet.contract.PrivacyException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.spring.schedule.JobRun.Outcome;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Tells the log and the listeners how a run ended. Thread-safe. */
final class JobNews {

    private static final Logger LOG = LoggerFactory.getLogger(PrivetJobs.class);

    /** Where a guard stands in the way, and not something that broke. */
    private static final Set<ProblemCode> GUARDS = EnumSet.of(
            ProblemCode.SWEEP_REFUSED,
            ProblemCode.LEDGER_ALTERED,
            ProblemCode.LEDGER_KEY_CHANGED,
            ProblemCode.LEDGER_CLOCK_BEHIND);

    private final Supplier<Stream<JobListener>> listeners;

    JobNews(Supplier<Stream<JobListener>> listeners) {
        this.listeners = listeners;
    }

    void tell(JobRun run, boolean isWorthALine) {
        LOG.atLevel(level(run.outcome(), isWorthALine))
                .log(
                        "Privet's job {}: {} ({} ms)",
                        run.job().id(),
                        run.summary(),
                        run.took().toMillis());
        listeners.get().forEach(listener -> tell(listener, run));
    }

    private static Level level(Outcome outcome, boolean isWorthALine) {
        return switch (outcome) {
            case FAILED -> Level.ERROR;
            case NEEDS_ATTENTION -> Level.WARN;
            case DONE, LEFT_SOME -> isWorthALine ? Level.INFO : Level.DEBUG;
        };
    }

    /** What a listener throws is not told, since it may name persons. */
    private static void tell(JobListener listener, JobRun run) {
        try {
            listener.ended(run);
        } catch (RuntimeException e) {
            LOG.warn(
                    "Privet's job {}: {} failed with {}, which changes nothing",
                    run.job().id(),
                    listener.getClass().getName(),
                    e.getClass().getName());
        }
    }

    /** What became of a run that threw. Others' messages may quote values, so of these the classes alone are told. */
    static Work.Done failed(Throwable failure) {
        if (failure instanceof PrivacyException told) {
            boolean guarded = told.problems().stream().map(Problem::code).allMatch(GUARDS::contains);
            return new Work.Done(
                    guarded ? Outcome.NEEDS_ATTENTION : Outcome.FAILED,
                    0,
                    told.problems().stream().map(Problem::toString).collect(Collectors.joining(" "))
                            + causes(" Behind it is ", told.getCause()));
        }
        return new Work.Done(Outcome.FAILED, 0, "It failed" + causes(" with ", failure) + ".");
    }

    private static String causes(String lead, @Nullable Throwable failure) {
        return failure == null
                ? ""
                : Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                        .limit(10)
                        .map(JobNews::name)
                        .collect(Collectors.joining(", because of ", lead, ""));
    }

    private static String name(Throwable failure) {
        return failure.getClass().getName()
                + (failure instanceof SQLException sql && sql.getSQLState() != null
                        ? " (SQLSTATE " + sql.getSQLState() + ")"
                        : "");
    }
}
