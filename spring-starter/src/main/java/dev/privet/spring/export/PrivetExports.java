/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import dev.privet.Privet;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.export.ArchiveKind;
import dev.privet.subject.SubjectRef;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Takes on exports that are too long for a request to wait for: they are written in the background, encrypted, kept for a while and removed. Over
 * db-scheduler they survive a restart, and of several nodes one writes each. Whoever has the id of a request can read its archive, so the host
 * keeps to itself whose it is, and gives it to that person alone. Thread-safe.
 *
 * <pre>{@code
 * UUID id = exports.request(new SubjectRef("customer", 1L), ArchiveKind.ACCESS);
 * }</pre>
 *
 * @legal GDPR Art 12(3), without undue delay; Art 5(1)(e), no longer than necessary; Art 32(1)(a), encryption (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class PrivetExports {

    private final Supplier<Privet> privet;
    private final ExportSetUp setUp;
    private final ExportQueue queue;
    private final ExportRuns runs;
    private final ArchiveOwners owners;
    private final Clock clock;

    PrivetExports(Supplier<Privet> privet, ExportSetUp setUp, ExportQueue queue, ExportRuns runs, Clock clock) {
        this.privet = privet;
        this.setUp = setUp;
        this.queue = queue;
        this.runs = runs;
        this.owners = new ArchiveOwners(privet);
        this.clock = clock;
    }

    /**
     * Takes an export on. It is written in the name of the actor and the controller of the use in force. In a transaction of the host, and over
     * db-scheduler, it begins once that is committed. Whether the person exists shows when it is written.
     *
     * @param person whose data
     * @param kind for which right
     * @return the id of the request: random, and no more personal data than what the host notes beside it
     * @throws PrivacyConfigurationException with everything that is not set up for it; nothing was taken on
     * @throws PrivacyInputException if there is no such kind of person, or ids of that type cannot wait
     * @throws PrivacyFailureException if too many wait already
     */
    public UUID request(SubjectRef person, ArchiveKind kind) {
        Objects.requireNonNull(kind, "kind");
        ExportSetUp.Ready ready = setUp.ready();
        require(Objects.requireNonNull(person, "person"));
        UUID id = ready.key().newId();
        Asked asked = Asked.of(person, privet.get().gate().context().current());
        queue.put(id, new Ticket.Waiting(kind, clock.instant(), ready.sealing().seal(id, asked)));
        return id;
    }

    /**
     * How far a request has come. An archive whose person was erased since is removed by the way.
     *
     * @param id of the request
     * @return nothing where there is no such request, its archive's time is up, or the person was erased since
     * @throws PrivacyConfigurationException if exports are not set up
     * @throws PrivacyFailureException if the store of archives does not answer
     */
    public Optional<ExportState> state(UUID id) {
        ExportSetUp.Ready ready = setUp.ready();
        return queue.find(id)
                .map(seen -> state(id, seen))
                .or(() -> remembered(id, ready))
                .filter(state -> isStillTold(id, state, ready));
    }

    private ExportState state(UUID id, ExportQueue.Seen seen) {
        if (seen.ticket() instanceof Ticket.Waiting waiting) {
            if (seen.isRunning()) {
                return new ExportState.Running(waiting.at(), runs.rowsSoFar(id));
            }
            Ticket.Setback setback = waiting.setback();
            return setback == null
                    ? new ExportState.Queued(waiting.at())
                    : new ExportState.Retrying(waiting.at(), setback.tries(), setback.code(), setback.next());
        }
        return setUp.state((Ticket.Past) seen.ticket());
    }

    private Optional<ExportState> remembered(UUID id, ExportSetUp.Ready ready) {
        return read(() -> ready.store().keptAt(id))
                .map(at -> new ExportState.Done(at, at.plus(ready.keptFor()), OptionalLong.empty()));
    }

    private boolean isStillTold(UUID id, ExportState state, ExportSetUp.Ready ready) {
        if (!(state instanceof ExportState.Done done)) {
            return true;
        }
        return done.until().isAfter(clock.instant()) && isTheirs(id, ready);
    }

    private boolean isTheirs(UUID id, ExportSetUp.Ready ready) {
        ArchiveOwners.Standing standing =
                read(() -> Optional.of(owners.standing(id, ready))).orElseThrow();
        if (standing == ArchiveOwners.Standing.ERASED) {
            remove(id);
        }
        return standing == ArchiveOwners.Standing.THEIRS;
    }

    /**
     * Opens an archive, encrypted as it is kept. To be handed to that person alone.
     *
     * @param id of the request
     * @return a zip file; nothing where it is not done, its time is up, the person was erased since, or nobody can tell
     *     whose it is. The caller closes it
     * @throws PrivacyConfigurationException if exports are not set up
     * @throws PrivacyFailureException if the store of archives does not answer
     */
    public Optional<InputStream> open(UUID id) {
        ExportSetUp.Ready ready = setUp.ready();
        return state(id)
                .filter(ExportState.Done.class::isInstance)
                .flatMap(done -> read(() -> ready.store().open(id)));
    }

    /**
     * The passphrase of an archive, for the person. To be handed over by another way than the archive.
     *
     * @param id of the request
     * @return 32 characters; the caller wipes them
     * @throws PrivacyConfigurationException if exports are not set up
     */
    public char[] passphrase(UUID id) {
        return setUp.ready().key().passphrase(Objects.requireNonNull(id, "id"));
    }

    /**
     * Removes an archive before its time, such as when it was fetched, or takes back a request that waits.
     *
     * @param id of the request
     * @return false where there is nothing to remove, or it is being written
     * @throws PrivacyConfigurationException if exports are not set up
     * @throws PrivacyFailureException if the archive could not be removed
     */
    public boolean remove(UUID id) {
        ExportSetUp.Ready ready = setUp.ready();
        if (queue.find(id).filter(ExportQueue.Seen::isRunning).isPresent()) {
            return false;
        }
        boolean archive = read(() -> Optional.of(ready.store().remove(id))).orElse(false);
        return queue.forget(id) || archive;
    }

    private void require(SubjectRef person) {
        if (!privet.get().canExport()) {
            throw new PrivacyConfigurationException(
                    "Privet is not set up for this",
                    List.of(new Problem(
                            ProblemCode.STORAGE_MISCONFIGURED,
                            "Privet",
                            "it was not told where to find the rows of data subjects.",
                            "say so with Privet.builder().subjects(…).")));
        }
        if (privet.get().dataMap().subject(person.kind()).isEmpty()) {
            throw PrivacyInputException.of(
                    "The export was not taken on",
                    new Problem(
                            ProblemCode.UNKNOWN_SUBJECT,
                            "the subject",
                            "there is no kind of person '" + person.kind() + "' in the data map.",
                            "name a kind that a @DataSubject has."));
        }
    }

    private static <T> Optional<T> read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new PrivacyFailureException(
                    "The store of archives does not answer",
                    new Problem(
                            ProblemCode.EXPORT_FAILED,
                            "the store of archives",
                            "an archive could not be read or removed ("
                                    + e.getClass().getSimpleName() + ").",
                            "check that the store can be reached."),
                    e);
        }
    }

    /** Asks the store. */
    @FunctionalInterface
    private interface Reading<T> {
        Optional<T> read() throws IOException;
    }
}
