/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.schedule;

import dev.privet.breach.BreachRecord;
import dev.privet.breach.Breaches;
import dev.privet.breach.OwedDuty;
import dev.privet.retention.LegalHold;
import dev.privet.spring.schedule.JobRun.Outcome;
import dev.privet.subject.LegalHolds;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Tells of holds past their review date, and of what is owed after a breach. */
record RemindWork(
        Optional<LegalHolds> holds,
        Optional<Breaches> breaches,
        Clock clock,
        ZoneId zone,
        Consumer<PrivetReminder> publisher)
        implements Work {

    @Override
    public Done run(BooleanSupplier stopping) {
        Instant now = clock.instant();
        List<UUID> toReview = holds.map(all -> all.toReview(LocalDate.ofInstant(now, zone)).stream()
                        .map(LegalHold::id)
                        .toList())
                .orElse(List.of());
        List<UUID> owing = new ArrayList<>();
        long owed = 0;
        long late = 0;
        for (BreachRecord breach : breaches.map(Breaches::register).orElse(List.of())) {
            List<OwedDuty> open = open(breach);
            if (!open.isEmpty()) {
                owing.add(breach.id());
            }
            owed += open.size();
            late += open.stream().filter(duty -> duty.isLate(now)).count();
        }
        PrivetReminder reminder = new PrivetReminder(now, toReview, owing, owed, late);
        if (toReview.isEmpty() && owed == 0) {
            return Done.of(0, reminder.toString());
        }
        publisher.accept(reminder);
        return new Done(Outcome.NEEDS_ATTENTION, toReview.size() + owed, reminder.toString());
    }

    /** What is bound to a moment and not done; the register itself is kept all the time. */
    private List<OwedDuty> open(BreachRecord breach) {
        return breaches.orElseThrow().owed(breach).stream()
                .filter(duty -> duty.deadline().isPresent() && duty.done().isEmpty())
                .toList();
    }
}
