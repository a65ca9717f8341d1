/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.breach;

import dev.privet.contract.PublicApi;
import dev.privet.deadline.BreachDeadline;
import dev.privet.vocabulary.Duty;
import dev.privet.vocabulary.Regime;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Something that is owed after a breach under one law, and by when. Immutable.
 *
 * @param regime the law
 * @param duty what is to be done, and why
 * @param deadline by when; nothing where the law ties it to no moment, as with the register
 * @param done when it was done, as far as the register says
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record OwedDuty(Regime regime, Duty duty, Optional<BreachDeadline> deadline, Optional<Instant> done) {

    /** Refuses null. */
    public OwedDuty {
        Objects.requireNonNull(regime, "regime");
        Objects.requireNonNull(duty, "duty");
        Objects.requireNonNull(deadline, "deadline");
        Objects.requireNonNull(done, "done");
    }

    /**
     * Whether it should have been done by now. What the law wants done without undue delay, and gives no number of hours for, is never late by
     * itself: that is for a person to judge.
     *
     * @param now the moment of asking
     * @return true where its last moment has passed, and it was not done by then
     */
    public boolean isLate(Instant now) {
        return deadline.flatMap(BreachDeadline::due)
                .filter(due -> done.orElse(now).isAfter(due.toInstant()))
                .isPresent();
    }

    /** Says it in one line. */
    @Override
    public String toString() {
        String by = deadline.map(limit -> limit.due()
                        .map(due -> ", by " + due.toOffsetDateTime() + sources(limit))
                        .orElse(", without undue delay"))
                .orElse("");
        return duty.action() + by + done.map(at -> ", done " + at).orElse("") + ": " + duty.reason() + " ["
                + duty.citation() + "]";
    }

    /** Where the hours come from, which may be another law than that of the duty. */
    private static String sources(BreachDeadline limit) {
        return limit.derivation().citations().stream()
                .map(Object::toString)
                .collect(Collectors.joining("; ", " (", ")"));
    }
}
