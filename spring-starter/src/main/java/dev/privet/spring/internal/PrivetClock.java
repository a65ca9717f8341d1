/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal;

import java.time.Clock;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The clock of everything that Privet does in an application, where that is not the system's. Tests put one among the beans; it is no bean
 * of type {@link Clock}, so that a clock which the host has for something else changes no period.
 *
 * @param clock tells the instant of everything
 */
public record PrivetClock(Clock clock) {

    /** Refuses null. */
    public PrivetClock {
        Objects.requireNonNull(clock, "clock");
    }

    /**
     * The clock that counts.
     *
     * @param clocks that of the tests, or none
     * @param otherwise what counts where there is none
     * @return a clock
     */
    public static Clock of(ObjectProvider<PrivetClock> clocks, Clock otherwise) {
        PrivetClock tests = clocks.getIfAvailable();
        return tests == null ? otherwise : tests.clock();
    }
}
