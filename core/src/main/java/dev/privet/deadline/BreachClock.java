/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.deadline;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.PublicApi;
import dev.privet.fact.Citation;
import dev.privet.fact.FactTable;
import dev.privet.vocabulary.Regime;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * By when a personal data breach has to be told. Hours pass, whatever the clocks on the wall do: a change to summer time adds
 * none, and a Sunday rolls nothing. The strict reading is taken: from the moment of awareness, not from the next full hour.
 * Thread-safe.
 *
 * @legal UK GDPR Art 33(1); EU GDPR Art 33(1); Regulation (EEC, Euratom) 1182/71 Art 3(4) (text; start of the hours: our reading)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class BreachClock {

    private final TimeLimits limits;

    private BreachClock(TimeLimits limits) {
        this.limits = limits;
    }

    /**
     * A clock over the limits that ship with the library.
     *
     * @return a new clock
     */
    public static BreachClock shipped() {
        return new BreachClock(TimeLimits.shipped());
    }

    /**
     * The same clock with rows of the host, in the columns of {@code time-limits.txt}: a change of the law that came between two
     * releases. They hold before the rows that ship.
     *
     * @param additional the rows to add
     * @return a new clock; this one stays as it is
     * @throws PrivacyConfigurationException if a row cannot be read
     */
    public BreachClock and(FactTable additional) {
        return new BreachClock(limits.and(additional));
    }

    /**
     * Reckons the last moment.
     *
     * @param regime the law that asks for it
     * @param duty who has to be told
     * @param aware when the controller became aware of the breach; its zone says what day that was and how the answer is shown
     * @return the moment in the same zone, or that the law sets no number
     * @throws PrivacyInputException if no rule covers that day
     */
    public BreachDeadline due(Regime regime, BreachDuty duty, ZonedDateTime aware) {
        Objects.requireNonNull(aware, "aware");
        TimeLimits.Limit limit = limits.on(TimeLimits.Duty.of(duty), regime, aware.toLocalDate());
        List<Citation> citations = List.of(limit.citation());
        Optional<Duration> hours = limit.hours();
        if (hours.isEmpty()) {
            return new BreachDeadline(
                    Optional.empty(),
                    new Derivation(
                            limit.rules(),
                            List.of("Without undue delay: the law sets no number of hours."),
                            citations));
        }
        // On a ZonedDateTime hours are added on the line of instants, so this is elapsed time across any change of the
        // clocks.
        ZonedDateTime due = aware.plus(hours.get());
        String step = hours.get().toHours() + " hours pass from " + aware.toOffsetDateTime() + " to "
                + due.toOffsetDateTime() + "; weekends and holidays count.";
        return new BreachDeadline(Optional.of(due), new Derivation(limit.rules(), List.of(step), citations));
    }
}
