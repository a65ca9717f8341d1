/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PrivacyException;
import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.datamap.RecordType;
import dev.privet.datamap.SubjectLink;
import dev.privet.gate.PurposeContext;
import dev.privet.gate.Use;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import dev.privet.ledger.SubjectPseudonyms;
import dev.privet.retention.DeferredErasure;
import dev.privet.retention.EndedHold;
import dev.privet.retention.HoldScope;
import dev.privet.retention.HoldStore;
import dev.privet.retention.LegalHold;
import dev.privet.vocabulary.Purpose;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Legal holds: what somebody needs for a claim or a duty is kept, whatever its period says and whoever asks to be erased, until the hold is
 * released. Then what it deferred is done. Placing and releasing leave an entry in the ledger, in one transaction with themselves.
 * Thread-safe.
 *
 * <pre>{@code
 * LegalHold hold = privet.holds().place(
 *     new HoldScope.OfRecord("Invoice", "17"), "Claim 2026-31", "legal-4", LocalDate.of(2027, 3, 1));
 * // sweeps and erasures leave the invoice where it is
 * privet.holds().release(hold.id(), "legal-4");
 * }</pre>
 *
 * @legal GDPR Art 17(3)(e), legal claims; Art 18(1)(c); Art 5(1)(e), a hold is to be looked at again (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class LegalHolds {

    private final DataMap dataMap;
    private final HoldStore store;
    private final SubjectPseudonyms pseudonyms;
    private final PurposeContext context;
    private final Clock clock;
    private final ZoneId zone;
    private final HoldProblems problems;
    private final @Nullable Erasure erasure;
    private final @Nullable AfterRelease sweeping;

    LegalHolds(Parts parts) {
        this.dataMap = parts.dataMap();
        this.store = parts.store();
        this.pseudonyms = parts.pseudonyms();
        this.context = parts.context();
        this.clock = parts.clock();
        this.zone = parts.zone();
        this.problems = new HoldProblems(dataMap, parts.rows(), Optional.ofNullable(parts.guard()));
        this.erasure = parts.erasure();
        this.sweeping = parts.sweeping();
    }

    /**
     * Sets up holds.
     *
     * @param parts what they work with
     * @return holds on that store
     */
    public static LegalHolds of(Parts parts) {
        return new LegalHolds(parts);
    }

    /**
     * Places a hold. It counts for every sweep and every erasure that reads the holds from now on; where the store can, it waits for those
     * that run.
     *
     * @param scope what is held
     * @param reason which claim or duty needs it, without personal data: it stands in the ledger and in answers to persons
     * @param author who places it, as the host names users
     * @param reviewOn by when somebody has to look at it again, as a civil date in the organisation's zone, after today
     * @return the hold
     * @throws PrivacyInputException with everything that stands against it, such as a row that is not there; nothing was placed
     * @throws PrivacyException if it could not be kept; nothing was placed
     */
    public LegalHold place(HoldScope scope, String reason, String author, LocalDate reviewOn) {
        Objects.requireNonNull(scope, "scope");
        Instant now = clock.instant();
        List<Problem> found = problems.of(scope, reason, author, reviewOn, LocalDate.ofInstant(now, zone));
        if (!found.isEmpty()) {
            throw new PrivacyInputException("No hold was placed", found);
        }
        LegalHold hold = new LegalHold(UUID.randomUUID(), scope, reason, author, now, reviewOn);
        store.place(
                hold, evidence(hold, LedgerEvent.HOLD_PLACED, now, author, ": " + reason + "; review on " + reviewOn));
        return hold;
    }

    /**
     * Releases a hold, and then does what it deferred, as far as no other hold keeps it: erases persons again, and has rows swept that are
     * past their period. What fails of this is told, stays remembered, and does not bring the hold back.
     *
     * @param id the hold's id
     * @param by who releases it, as the host names users
     * @return what was done
     * @throws PrivacyInputException if no live hold has that id, or nobody releases it; nothing was released
     * @throws PrivacyException if it could not be ended; it goes on
     */
    public ReleaseReport release(UUID id, String by) {
        LegalHold hold = store.live().stream()
                .filter(live -> live.id().equals(id))
                .findFirst()
                .orElseThrow(() -> notLive(id));
        if (by.isBlank()) {
            throw refused("the author", "it says nothing.", "name the user who releases the hold.");
        }
        Instant now = clock.instant();
        if (!store.release(id, now, by, evidence(hold, LedgerEvent.HOLD_RELEASED, now, by, ""))) {
            throw notLive(id);
        }
        ReleaseReport report = caughtUp();
        Set<RecordType> types = concerned(hold.scope());
        if (sweeping == null || types.isEmpty()) {
            return report;
        }
        try {
            return report.with(sweeping.sweep(types), List.of());
        } catch (RuntimeException e) {
            return report.with("", List.of("the sweep: " + ReleaseReport.why(e)));
        }
    }

    /** The hold has ended by then, so what fails is told and not thrown. */
    private ReleaseReport caughtUp() {
        try {
            return resume();
        } catch (RuntimeException e) {
            return new ReleaseReport(List.of(), 0, 0, "", List.of("the erasures: " + ReleaseReport.why(e)));
        }
    }

    /**
     * Does what released holds deferred and what failed at that time, or was cut off. Call it now and then, such as once a day.
     *
     * @return what was done
     * @throws PrivacyException if the store of holds could not be read
     */
    public ReleaseReport resume() {
        return erasure == null ? new ReleaseReport(List.of(), 0, 0, "", List.of()) : erasure.catchUp(store);
    }

    /**
     * The holds that count now.
     *
     * @return unmodifiable, oldest first
     */
    public List<LegalHold> live() {
        return store.live();
    }

    /**
     * The holds that ended, with who ended them.
     *
     * @return unmodifiable, those that ended first at the front
     */
    public List<EndedHold> ended() {
        return store.ended();
    }

    /**
     * The live holds at which somebody has to look again.
     *
     * @param today a civil date in the organisation's zone
     * @return those whose date has come, the oldest date first
     */
    public List<LegalHold> toReview(LocalDate today) {
        return store.live().stream()
                .filter(hold -> !hold.reviewOn().isAfter(today))
                .sorted(Comparator.comparing(LegalHold::reviewOn))
                .toList();
    }

    /**
     * The erasures that wait for a hold to end, or for {@link #resume}.
     *
     * @return unmodifiable, the oldest first; they name persons, so they are for the host alone
     */
    public List<DeferredErasure> deferred() {
        return store.deferred();
    }

    private PrivacyInputException notLive(UUID id) {
        String why = store.ended().stream()
                .filter(ended -> ended.hold().id().equals(id))
                .findFirst()
                .map(ended -> "it was released at " + ended.at() + ".")
                .orElse("there is none of that id.");
        return refused("the hold " + id, why, "look at live() for those that count now.");
    }

    private static PrivacyInputException refused(String place, String why, String remedy) {
        return PrivacyInputException.of(
                "No hold was released", new Problem(ProblemCode.HOLD_REFUSED, place, why, remedy));
    }

    private LedgerEntry evidence(LegalHold hold, LedgerEvent event, Instant at, String by, String detail) {
        String controller = context.current().map(Use::controller).orElse(null);
        HoldScope scope = hold.scope();
        String what = scope instanceof HoldScope.OfRecord row
                ? "row " + pseudonyms.seal("row", row.type() + " " + row.id())
                : scope.toString();
        LedgerEntry entry = LedgerEntry.of(
                        at, event, name(scope), null, 1, "hold " + hold.id() + " on " + what + detail)
                .by(by, controller);
        return scope instanceof HoldScope.OfSubject person
                ? entry.about(pseudonyms.of(person.kind(), person.id()))
                : entry;
    }

    private static String name(HoldScope scope) {
        if (scope instanceof HoldScope.OfRecord row) {
            return row.type();
        } else if (scope instanceof HoldScope.OfSubject person) {
            return person.kind();
        } else if (scope instanceof HoldScope.OfPurpose purpose) {
            return purpose.id();
        }
        return ((HoldScope.OfType) scope).type();
    }

    /** The types of which a hold may have kept rows. */
    private Set<RecordType> concerned(HoldScope scope) {
        return dataMap.types().stream()
                .filter(type -> !type.isEmbedded() && isConcerned(scope, type))
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isConcerned(HoldScope scope, RecordType type) {
        if (scope instanceof HoldScope.OfPurpose purpose) {
            return dataMap.purposes().stream()
                    .filter(declared -> declared.id().equals(purpose.id()))
                    .map(DeclaredPurpose::type)
                    .anyMatch(known -> serves(type, known));
        } else if (scope instanceof HoldScope.OfSubject person) {
            return dataMap.subject(person.kind()).map(RecordType::type).stream()
                    .anyMatch(kind -> type.links().stream()
                            .map(SubjectLink::subject)
                            .anyMatch(subject -> subject.isAssignableFrom(kind) || kind.isAssignableFrom(subject)));
        }
        return dataMap.types().stream()
                .filter(held -> held.name().equals(name(scope)))
                .anyMatch(held ->
                        held.type().isAssignableFrom(type.type()) || type.type().isAssignableFrom(held.type()));
    }

    private boolean serves(RecordType type, Class<? extends Purpose> purpose) {
        return Stream.concat(
                        type.fields().stream(),
                        EmbeddedParts.of(type, dataMap).values().stream().flatMap(part -> part.fields().stream()))
                .anyMatch(field -> dataMap.serves(field, purpose));
    }

    /**
     * What holds work with. Immutable.
     *
     * @param dataMap what can be held
     * @param store where holds are kept
     * @param pseudonyms names persons and rows in the ledger
     * @param context knows the use in force
     * @param clock tells when
     * @param zone the time zone in which the organisation counts its days
     * @param rows knows which rows and persons there are, or null where any id will do
     * @param guard keeps one controller from the persons of another, or null where there is one only
     * @param erasure does what was deferred, or null where nobody is erased
     * @param sweeping sweeps after a release, or null where the next sweep is soon enough
     * @since 0.1
     */
    @PublicApi(since = "0.1")
    public record Parts(
            DataMap dataMap,
            HoldStore store,
            SubjectPseudonyms pseudonyms,
            PurposeContext context,
            Clock clock,
            ZoneId zone,
            @Nullable SubjectStore rows,
            @Nullable SubjectGuard guard,
            @Nullable Erasure erasure,
            @Nullable AfterRelease sweeping) {

        /** Refuses null where a value is needed. */
        public Parts {
            Objects.requireNonNull(dataMap, "dataMap");
            Objects.requireNonNull(store, "store");
            Objects.requireNonNull(pseudonyms, "pseudonyms");
            Objects.requireNonNull(context, "context");
            Objects.requireNonNull(clock, "clock");
            Objects.requireNonNull(zone, "zone");
        }
    }
}
