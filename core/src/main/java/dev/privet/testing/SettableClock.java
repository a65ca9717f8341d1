/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.testing;

import dev.privet.contract.PublicApi;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that stands still until a test moves it, so that a period can end today. Thread-safe: what one thread sets, all see; its copies
 * in other zones move with it.
 *
 * <pre>{@code
 * SettableClock clock = SettableClock.at("2026-01-31T10:00:00Z");
 * clock.advance(Period.ofYears(6));
 * }</pre>
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class SettableClock extends Clock {

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    private SettableClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /**
     * A clock in UTC.
     *
     * @param now what it shows at first
     * @return a clock that stands still
     */
    public static SettableClock at(Instant now) {
        return new SettableClock(new AtomicReference<>(Objects.requireNonNull(now, "now")), ZoneOffset.UTC);
    }

    /**
     * A clock in UTC.
     *
     * @param now what it shows at first, such as {@code 2026-01-31T10:00:00Z}
     * @return a clock that stands still
     * @throws java.time.format.DateTimeParseException if that is no instant
     */
    public static SettableClock at(String now) {
        return at(Instant.parse(now));
    }

    /**
     * Sets the clock, also back.
     *
     * @param to what it shows from now on
     */
    public void set(Instant to) {
        now.set(Objects.requireNonNull(to, "to"));
    }

    /**
     * Puts the clock forward.
     *
     * @param by how far; a negative duration puts it back
     */
    public void advance(Duration by) {
        now.updateAndGet(instant -> instant.plus(by));
    }

    /**
     * Puts the clock forward by days, months or years of the calendar in its zone: the hour stays, as far as the zone has it on that day.
     *
     * @param by how far; a negative period puts it back
     */
    public void advance(Period by) {
        now.updateAndGet(instant -> instant.atZone(zone).plus(by).toInstant());
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same clock in another zone: whoever sets one of them sets both. */
    @Override
    public SettableClock withZone(ZoneId other) {
        return new SettableClock(now, Objects.requireNonNull(other, "other"));
    }

    @Override
    public String toString() {
        return "SettableClock[" + instant() + ", " + zone + "]";
    }
}
