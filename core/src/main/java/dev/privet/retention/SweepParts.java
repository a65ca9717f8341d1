/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.ledger.SealableLedger;
import dev.privet.ledger.SubjectPseudonyms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a sweep stands on.
 *
 * @param schedule what is due on a day
 * @param store where the rows are
 * @param holds where legal holds are kept
 * @param pseudonyms makes what stands in place of values
 * @param archive takes over rows before they go, if there is one
 * @param time tells today, and knows the latest day that was swept
 * @param pace measures and rests
 * @param uses the ledger, where it has every use
 */
record SweepParts(
        RetentionSchedule schedule,
        RetentionStore store,
        HoldStore holds,
        SubjectPseudonyms pseudonyms,
        Optional<ArchiveHook> archive,
        SweepTime time,
        Pace pace,
        Optional<SealableLedger> uses) {

    SweepParts {
        Objects.requireNonNull(store, "store");
        Objects.requireNonNull(holds, "holds");
        Objects.requireNonNull(pseudonyms, "pseudonyms");
    }

    Clock clock() {
        return time.clock();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock().instant(), schedule.zone());
    }

    SweepParts archivingTo(ArchiveHook hook) {
        return new SweepParts(schedule, store, holds, pseudonyms, Optional.of(hook), time, pace, uses);
    }

    SweepParts at(Pace other) {
        return new SweepParts(schedule, store, holds, pseudonyms, archive, time, other, uses);
    }

    SweepParts seenIn(SealableLedger ledger) {
        return new SweepParts(schedule, store, holds, pseudonyms, archive, time, pace, Optional.of(ledger));
    }

    /** The holds that count, of which all are known; where they can't be told, nothing may go. */
    List<LegalHold> live() {
        List<LegalHold> live;
        try {
            live = holds.live();
        } catch (RuntimeException e) {
            throw new PrivacyFailureException(
                    SweepGuard.REFUSED,
                    new Problem(
                            ProblemCode.SWEEP_REFUSED,
                            "the legal holds",
                            "they could not be read, so nothing tells what must stay.",
                            "look at the cause, then sweep again."),
                    e);
        }
        SweepGuard.throwIfAny(new HeldCutOffs(schedule.dataMap()).unknown(live));
        return live;
    }
}
