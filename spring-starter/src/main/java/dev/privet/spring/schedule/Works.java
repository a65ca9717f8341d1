/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.schedule;

import dev.privet.Privet;
import dev.privet.breach.Breaches;
import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.ledger.LedgerKeeper;
import dev.privet.retention.RetentionSweep;
import dev.privet.spring.internal.Upkeep;
import dev.privet.subject.Erasure;
import dev.privet.subject.LegalHolds;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Finds the jobs whose parts a {@link Privet} has. Where nothing is marked, there is nothing to do. */
final class Works {

    private final Privet privet;
    private final List<Upkeep> upkeep;

    Works(Privet privet, List<Upkeep> upkeep) {
        this.privet = privet;
        this.upkeep = upkeep;
    }

    /**
     * The jobs.
     *
     * @param sweeping changes how it is swept
     * @param reminding makes the work of reminding out of the parts there are
     */
    Map<Job, Work> all(UnaryOperator<RetentionSweep> sweeping, Function<Parts, RemindWork> reminding) {
        Map<Job, Work> works = new EnumMap<>(Job.class);
        if (privet.dataMap().types().isEmpty()) {
            return works;
        }
        Optional<LegalHolds> holds = part(privet::holds);
        Optional<Erasure> erasure = privet.canErase() ? Optional.of(privet.erasure()) : Optional.empty();
        Optional<Breaches> breaches = part(privet::breaches);
        Optional<LedgerKeeper> keeper = part(privet::ledgerKeeper);
        if (privet.canSweep()) {
            works.put(Job.SWEEP, new SweepWork(sweeping.apply(privet.sweep())));
        }
        if (erasure.isPresent()) {
            works.put(Job.RESUME, new ResumeWork(holds, erasure));
        }
        keeper.ifPresent(ledger -> {
            works.put(Job.SEAL, new SealWork(ledger));
            works.put(Job.VERIFY, new VerifyWork(ledger));
        });
        keeper.filter(ledger -> ledger.keptFor().isPresent())
                .ifPresent(ledger -> works.put(Job.TRIM, new TrimWork(ledger)));
        if (holds.isPresent() || breaches.isPresent()) {
            works.put(Job.REMIND, reminding.apply(new Parts(holds, breaches)));
        }
        upkeep.stream().filter(Upkeep::isNeeded).findFirst().ifPresent(of -> works.put(Job.EXPIRE, new ExpireWork(of)));
        return works;
    }

    private static <T> Optional<T> part(Supplier<T> asked) {
        try {
            return Optional.of(asked.get());
        } catch (PrivacyConfigurationException e) {
            // Nobody said where it is, which is how a host does without.
            return Optional.empty();
        }
    }

    /** What there is to be reminded of. */
    record Parts(Optional<LegalHolds> holds, Optional<Breaches> breaches) {}
}
