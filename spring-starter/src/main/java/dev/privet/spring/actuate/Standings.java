/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.actuate;

import dev.privet.Privet;
import dev.privet.breach.BreachRecord;
import dev.privet.breach.Breaches;
import dev.privet.breach.OwedDuty;
import dev.privet.choice.ChoiceStore;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PrivacyInputException;
import dev.privet.ledger.SealableLedger;
import dev.privet.retention.HoldScope;
import dev.privet.retention.LegalHold;
import dev.privet.spring.schedule.Job;
import dev.privet.subject.LegalHolds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the storage how things stand, and not again for a while: probes come often and from many sides. One caller asks at a time; the
 * others get what is known. Where nothing is marked, nothing is stored and nothing is asked. Thread-safe.
 */
final class Standings {

    private static final Logger LOG = LoggerFactory.getLogger(Standings.class);

    private final Privet privet;
    private final Optional<ChoiceStore> choices;
    private final JobsAnywhere anywhere;
    private final Duration goodFor;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Standing known;

    Standings(Privet privet, Optional<ChoiceStore> choices, JobsAnywhere anywhere, Duration goodFor, Clock clock) {
        this.privet = privet;
        this.choices = choices;
        this.anywhere = anywhere;
        this.goodFor = goodFor;
        this.clock = clock;
    }

    Standing now() {
        Standing before = known;
        if (before == null) {
            asking.lock();
        } else if (isGood(before) || !asking.tryLock()) {
            return before;
        }
        try {
            Standing meanwhile = known;
            if (meanwhile != null && isGood(meanwhile)) {
                return meanwhile;
            }
            Standing asked = ask(clock.instant());
            known = asked;
            return asked;
        } finally {
            asking.unlock();
        }
    }

    /** A clock that was set back does not make what is known good for longer. */
    private boolean isGood(Standing standing) {
        return Duration.between(standing.askedAt(), clock.instant()).abs().compareTo(goodFor) < 0;
    }

    private Standing ask(Instant now) {
        if (privet.dataMap().types().isEmpty()) {
            return new Standing(now, null, null, null, null, Map.of(), List.of());
        }
        List<String> unreadable = new ArrayList<>();
        Standing.Sealed sealed = read("ledger", this::sealed, unreadable);
        choices.ifPresent(store -> read("choices", store::mark, unreadable));
        if (privet.canErase()) {
            read("erasures", () -> privet.erasure().register().find(List.of("")), unreadable);
        }
        Optional<LegalHolds> holds = part(privet::holds);
        Optional<Breaches> breaches = part(privet::breaches);
        return new Standing(
                now,
                sealed,
                holds.map(all -> read("holds", () -> holds(all, now), unreadable))
                        .orElse(null),
                holds.map(all -> read(
                                "deferred erasures", () -> (long) all.deferred().size(), unreadable))
                        .orElse(null),
                breaches.map(all -> read("breaches", () -> late(all, now), unreadable))
                        .orElse(null),
                lastEnded(),
                List.copyOf(unreadable));
    }

    /** The protection does not rest on it, so what cannot be read is left out. */
    private Map<Job, Instant> lastEnded() {
        try {
            return anywhere.lastEnded();
        } catch (RuntimeException e) {
            LOG.debug("Not read: when jobs last ended ({})", e.getClass().getSimpleName());
            return Map.of();
        }
    }

    private Standing.@Nullable Sealed sealed() {
        privet.ledger().latest(1);
        return privet.ledger() instanceof SealableLedger ledger
                ? ledger.newestBlock()
                        .map(block -> new Standing.Sealed(
                                block.number(),
                                block.sealedAt(),
                                block.lastPosition(),
                                block.hash(),
                                block.signature() != null))
                        .orElse(null)
                : null;
    }

    private Standing.Holds holds(LegalHolds holds, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, privet.gate().zone());
        List<LegalHold> live = holds.live();
        return new Standing.Holds(
                on(HoldScope.OfRecord.class, live),
                on(HoldScope.OfSubject.class, live),
                on(HoldScope.OfPurpose.class, live),
                on(HoldScope.OfType.class, live),
                live.stream().filter(hold -> !hold.reviewOn().isAfter(today)).count());
    }

    private static long on(Class<? extends HoldScope> scope, List<LegalHold> live) {
        return live.stream().filter(hold -> scope.isInstance(hold.scope())).count();
    }

    /** What was done too late is done; what is counted here somebody has to do. */
    private static long late(Breaches breaches, Instant now) {
        return breaches.register().stream()
                .flatMap(breach -> owed(breaches, breach))
                .filter(duty -> duty.done().isEmpty() && duty.isLate(now))
                .count();
    }

    /** A law that has no rules for the day of a breach is no failure of the register. */
    private static Stream<OwedDuty> owed(Breaches breaches, BreachRecord breach) {
        try {
            return breaches.owed(breach).stream();
        } catch (PrivacyInputException e) {
            return Stream.empty();
        }
    }

    /** The class of a failure alone: its message could hold anything. */
    private static <T extends @Nullable Object> @Nullable T read(
            String what, Supplier<T> reader, List<String> unreadable) {
        try {
            return reader.get();
        } catch (RuntimeException e) {
            String failure = e.getClass().getSimpleName();
            LOG.debug("Not read: {} ({})", what, failure);
            unreadable.add(what + " (" + failure + ")");
            return null;
        }
    }

    private static <T> Optional<T> part(Supplier<T> part) {
        try {
            return Optional.of(part.get());
        } catch (PrivacyConfigurationException e) {
            return Optional.empty();
        }
    }
}
