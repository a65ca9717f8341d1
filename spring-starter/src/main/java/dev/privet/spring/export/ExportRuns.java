/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import dev.privet.Privet;
import dev.privet.annotation.AnswerDataSubject;
import dev.privet.contract.PrivacyException;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.export.ArchiveManifest;
import dev.privet.export.ExportOptions;
import dev.privet.gate.PurposeScope;
import dev.privet.gate.Use;
import dev.privet.spring.export.Ticket.Done;
import dev.privet.spring.export.Ticket.Failed;
import dev.privet.spring.export.Ticket.Past;
import dev.privet.spring.export.Ticket.Setback;
import dev.privet.spring.export.Ticket.Waiting;
import dev.privet.spring.internal.WorkWatch;
import dev.privet.spring.schedule.Job;
import dev.privet.spring.schedule.JobRun;
import dev.privet.spring.schedule.JobRun.Outcome;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.event.Level;

/**
 * Writes requested archives on this node, on the threads of whoever calls. Once it is closed none begins, and those in progress end at their next
 * row. Thread-safe.
 */
final class ExportRuns {

    private final Supplier<Privet> privet;
    private final ExportSetUp setUp;
    private final ArchiveOwners owners;
    private final ExportNews news;
    private final WorkWatch watch;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition idle = lock.newCondition();
    private final Map<UUID, Long> rows = new ConcurrentHashMap<>();
    private volatile boolean open;

    ExportRuns(Supplier<Privet> privet, ExportSetUp setUp, ExportNews news, WorkWatch watch, Clock clock) {
        this.privet = privet;
        this.setUp = setUp;
        this.owners = new ArchiveOwners(privet);
        this.news = news;
        this.watch = watch;
        this.clock = clock;
    }

    /** How many rows an export on this node has written so far. */
    OptionalLong rowsSoFar(UUID id) {
        Long soFar = rows.get(id);
        return soFar == null ? OptionalLong.empty() : OptionalLong.of(soFar);
    }

    boolean isOpen() {
        return open;
    }

    /** Writes the archive of a request. */
    Turn run(UUID id, Waiting ticket, BooleanSupplier stopping) {
        if (!begin(id)) {
            return new Turn.Stopped();
        }
        Instant startedAt = clock.instant();
        long begun = System.nanoTime();
        BooleanSupplier ending = () -> !open || stopping.getAsBoolean();
        Attempt attempt;
        WorkWatch.Watched watched = watch.begin(Job.EXPORT.id());
        try {
            attempt = attempt(id, ticket, ending);
            watched.end(attempt.outcome().id(), attempt.code().orElse(null));
        } finally {
            watched.close();
            end(id);
        }
        news.ended(
                id,
                new JobRun(
                        Job.EXPORT,
                        startedAt,
                        Duration.ofNanos(System.nanoTime() - begun),
                        attempt.outcome(),
                        attempt.turn() instanceof Turn.Ended ended && ended.ticket() instanceof Done done
                                ? done.rows()
                                : 0,
                        attempt.summary()),
                attempt.level());
        return attempt.turn();
    }

    /** That an export was given up, after so many tries. */
    Past givenUp(ProblemCode code, int tries) {
        return new Failed(code, clock.instant(), tries);
    }

    /** Tells the application, once it is written down. */
    void announce(UUID id, Past ticket) {
        news.published(new PrivetExportEnded(id, setUp.state(ticket)));
    }

    private Attempt attempt(UUID id, Waiting ticket, BooleanSupplier ending) {
        try {
            long written = export(id, ticket, ending);
            return new Attempt(
                    new Turn.Ended(new Done(written, clock.instant())),
                    Outcome.DONE,
                    Optional.empty(),
                    "an archive of " + written + (written == 1 ? " row" : " rows") + " was written.");
        } catch (RuntimeException | IOException | Error e) {
            // An Error too: nobody else answers for it, and the handler of the thread would print its message.
            if (ending.getAsBoolean()) {
                return new Attempt(
                        new Turn.Stopped(),
                        Outcome.LEFT_SOME,
                        Optional.empty(),
                        "it was stopped, as the application ends, and is begun anew.");
            }
            return failed(ticket, code(e), isWorthAnotherTry(e), why(e));
        }
    }

    /** What failed on the way may go well later; what was refused, or cannot be linked, stays so. */
    private static boolean isWorthAnotherTry(Throwable failure) {
        return failure instanceof PrivacyFailureException
                || !(failure instanceof PrivacyException || failure instanceof LinkageError);
    }

    private Attempt failed(Waiting ticket, ProblemCode code, boolean again, String why) {
        int tries = ticket.tries() + 1;
        Optional<Duration> wait = again ? setUp.tries().waitAfter(tries) : Optional.empty();
        if (wait.isEmpty()) {
            return new Attempt(
                    new Turn.Ended(givenUp(code, tries)),
                    Outcome.FAILED,
                    Optional.of(code),
                    why + (tries == 1 ? "" : " That was try " + tries + ", the last one."));
        }
        Duration in = wait.get();
        Setback setback = new Setback(tries, code, clock.instant().plus(in));
        return new Attempt(
                new Turn.Again(ticket.after(setback), in),
                Outcome.LEFT_SOME,
                Optional.of(code),
                why + " It is tried again at " + setback.next() + " (try " + (tries + 1) + " of "
                        + setUp.tries().most() + ").");
    }

    private long export(UUID id, Waiting ticket, BooleanSupplier ending) throws IOException {
        ExportSetUp.Ready ready = setUp.ready();
        Asked asked = ready.sealing().open(id, ticket.sealed()).orElseThrow(ExportRuns::unreadable);
        ExportOptions options = ExportOptions.of(ticket.kind())
                .unless(ending)
                .toldTo(soFar -> {
                    rows.put(id, soFar);
                    news.progressed(soFar);
                })
                .encryptedWith(ready.key().passphrase(id));
        ArchiveOwner owner = owners.now(asked.person());
        try (WorkPlace place = WorkPlace.in(ready.store().workFolder(), id)) {
            ArchiveManifest archive = export(asked, place, options);
            if (owners.areErasedSince(owner)) {
                throw erasedMeanwhile();
            }
            ready.store().keep(id, archive.file(), ready.seal(id, owner));
            return archive.rows();
        }
    }

    /** In the name of whoever asked, so that the ledger tells, and nobody gets another controller's person by waiting. */
    @SuppressWarnings("try") // The scope is in force meanwhile.
    private ArchiveManifest export(Asked asked, WorkPlace place, ExportOptions options) {
        if (asked.actor() == null && asked.controller() == null) {
            return privet.get().export(asked.person(), place.folder(), options);
        }
        Use use = new Use(AnswerDataSubject.class, asked.actor(), asked.controller(), null, null);
        try (PurposeScope scope = privet.get().use(use)) {
            return privet.get().export(asked.person(), place.folder(), options);
        }
    }

    private static PrivacyInputException unreadable() {
        return PrivacyInputException.of(
                "An export was not written",
                new Problem(
                        ProblemCode.UNFIT_KEY,
                        PrivetExportJobProperties.KEY,
                        "the request was made under another key, or was altered.",
                        "write the other key under " + PrivetExportJobProperties.FORMER_KEYS
                                + ", and ask for the export anew."));
    }

    private static PrivacyInputException erasedMeanwhile() {
        return PrivacyInputException.of(
                "An export was not written",
                new Problem(
                        ProblemCode.UNKNOWN_SUBJECT,
                        "the subject",
                        "the person was erased while the archive was written, so it was not kept.",
                        "tell the person of the erasure."));
    }

    private static ProblemCode code(Throwable failure) {
        return problems(failure).findFirst().orElse(ProblemCode.EXPORT_FAILED);
    }

    private static Stream<ProblemCode> problems(Throwable failure) {
        return failure instanceof PrivacyException told
                ? told.problems().stream().map(Problem::code).distinct()
                : Stream.empty();
    }

    /** Problems by their kind and failures by their class: what they say besides may quote values, also where a host's code made them. */
    static String why(Throwable failure) {
        String codes = problems(failure)
                .map(code -> code.id() + " (" + code.title() + ")")
                .collect(Collectors.joining(", "));
        String classes = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .map(cause -> cause.getClass().getName())
                .collect(Collectors.joining(", because of "));
        return "it failed with " + (codes.isEmpty() ? "" : codes + ", as ") + classes + ".";
    }

    private boolean begin(UUID id) {
        lock.lock();
        try {
            return open && rows.putIfAbsent(id, 0L) == null;
        } finally {
            lock.unlock();
        }
    }

    private void end(UUID id) {
        lock.lock();
        try {
            rows.remove(id);
            if (rows.isEmpty()) {
                idle.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Lets exports begin, again after {@link #close}. */
    void open() {
        open = true;
    }

    /**
     * Lets none begin any more, and waits until those in progress have ended.
     *
     * @return whether they have
     */
    boolean close(Duration patience) {
        lock.lock();
        try {
            open = false;
            long left = patience.toNanos();
            while (!rows.isEmpty() && left > 0) {
                left = idle.awaitNanos(left);
            }
            return rows.isEmpty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return rows.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** How a turn went, for all who are told. */
    private record Attempt(Turn turn, Outcome outcome, Optional<ProblemCode> code, String summary) {

        /** Somebody has to act where it failed for good. */
        Level level() {
            if (outcome == Outcome.FAILED) {
                return Level.ERROR;
            }
            return code.isPresent() ? Level.WARN : Level.INFO;
        }
    }
}
