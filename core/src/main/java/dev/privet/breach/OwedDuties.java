/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.breach;

import dev.privet.deadline.BreachClock;
import dev.privet.deadline.BreachDeadline;
import dev.privet.deadline.BreachDuty;
import dev.privet.vocabulary.Duties;
import dev.privet.vocabulary.Duty;
import dev.privet.vocabulary.DutyAction;
import dev.privet.vocabulary.DutyEvent;
import dev.privet.vocabulary.Regime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What follows from the facts of a breach, by the registers of law. Thread-safe. */
final class OwedDuties {

    private final Duties duties = Duties.shipped();
    private final BreachClock clock = BreachClock.shipped();

    List<OwedDuty> of(BreachFacts facts, Regime regime) {
        boolean isProcessor = facts.circumstances().contains(BreachCircumstance.AT_PROCESSOR);
        DutyEvent event = isProcessor ? DutyEvent.BREACH_AT_PROCESSOR : DutyEvent.BREACH;
        return duties.owed(event, regime, facts.awareAt().toLocalDate(), facts.risk()).stream()
                .map(duty -> owed(duty, facts, regime))
                .toList();
    }

    /** The moment by which the authority is told, were it to be told at all. */
    BreachDeadline ofAuthority(BreachFacts facts, Regime regime) {
        return clock.due(regime, authority(facts), facts.awareAt());
    }

    private OwedDuty owed(Duty duty, BreachFacts facts, Regime regime) {
        return new OwedDuty(
                regime,
                duty,
                told(duty.action(), facts).map(who -> clock.due(regime, who, facts.awareAt())),
                done(duty.action(), facts));
    }

    private static Optional<BreachDuty> told(DutyAction action, BreachFacts facts) {
        return switch (action) {
            case NOTIFY_AUTHORITY, ASSESS_NOTIFICATION -> Optional.of(authority(facts));
            case TELL_DATA_SUBJECTS, COMMUNICATE_PUBLICLY -> Optional.of(BreachDuty.SUBJECTS);
            case TELL_CONTROLLER -> Optional.of(BreachDuty.CONTROLLER);
            default -> Optional.empty();
        };
    }

    private static Optional<Instant> done(DutyAction action, BreachFacts facts) {
        return switch (action) {
            case NOTIFY_AUTHORITY, ASSESS_NOTIFICATION, TELL_CONTROLLER -> facts.authorityTold();
            case TELL_DATA_SUBJECTS, COMMUNICATE_PUBLICLY -> facts.personsTold();
            default -> Optional.empty();
        };
    }

    private static BreachDuty authority(BreachFacts facts) {
        return facts.circumstances().contains(BreachCircumstance.PUBLIC_COMMUNICATIONS)
                ? BreachDuty.COMMUNICATIONS_AUTHORITY
                : BreachDuty.AUTHORITY;
    }
}
