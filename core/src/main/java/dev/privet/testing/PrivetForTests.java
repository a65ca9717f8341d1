/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.testing;

import dev.privet.Privet;
import dev.privet.PrivetBuilder;
import dev.privet.contract.PublicApi;
import dev.privet.gate.GateMode;
import dev.privet.gate.PrivacyInterceptor;
import dev.privet.ledger.InMemoryLedger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Privet without framework and database, the same in each run: over the classes that a test names, at an instant that it sets, with a
 * ledger in memory and a pseudonym key that everybody knows. Not thread-safe; what it builds is.
 *
 * <pre>{@code
 * Privet privet = PrivetForTests.over(Customer.class).build();
 * assertThat(privet).shows(SupportDesk.class, Customer.class, "name");
 * }</pre>
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class PrivetForTests {

    /** Where nothing is said, the clock of a test stands here: a day on which every law that Privet knows is in force. */
    public static final Instant STANDARD_INSTANT = Instant.parse("2026-12-01T09:00:00Z");

    // Everybody can read it here, so that it protects nobody and is of no use outside of tests.
    private static final String KNOWN_KEY = "a key for tests, known to everybody, that protects nobody";

    private final PrivetBuilder builder;

    private PrivetForTests(Class<?>... marked) {
        builder = Privet.builder()
                .marked(marked)
                .ledger(new InMemoryLedger())
                .clock(SettableClock.at(STANDARD_INSTANT))
                .pseudonymKey(pseudonymKey());
    }

    /**
     * Names the classes.
     *
     * @param marked each bears at least one mark
     * @return a set-up at {@link #STANDARD_INSTANT}
     */
    public static PrivetForTests over(Class<?>... marked) {
        return new PrivetForTests(marked);
    }

    /**
     * The key under which persons get the same pseudonyms in each run of the tests. Everybody knows it.
     *
     * @return a key for HMAC-SHA-256
     */
    public static SecretKey pseudonymKey() {
        return new SecretKeySpec(KNOWN_KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /**
     * Sets the instant of everything.
     *
     * @param instant where the clock stands
     * @return this set-up
     */
    public PrivetForTests at(Instant instant) {
        return clock(SettableClock.at(instant));
    }

    /**
     * Sets the clock, which the test can then move.
     *
     * @param clock tells the instant of everything
     * @return this set-up
     */
    public PrivetForTests clock(Clock clock) {
        return with(set -> set.clock(clock));
    }

    /**
     * Adds a rule, such as a {@link FakeGate}.
     *
     * @param rule makes verdicts stricter
     * @return this set-up
     */
    public PrivetForTests rule(PrivacyInterceptor rule) {
        return with(set -> set.interceptor(rule));
    }

    /**
     * Sets whatever else the builder of Privet can set.
     *
     * @param change sets it
     * @return this set-up
     */
    public PrivetForTests with(Consumer<PrivetBuilder> change) {
        change.accept(builder);
        return this;
    }

    /**
     * Has the gate observe only, so that a test of something else sees every value. What answers a person, an export or an erasure, is
     * carried out all the same.
     *
     * @return this set-up
     */
    public PrivetForTests showingEverything() {
        return with(set -> set.mode(GateMode.OBSERVE));
    }

    /**
     * Reads and judges the marks.
     *
     * @return a new Privet
     * @throws dev.privet.contract.PrivacyConfigurationException with every mistake in the marking
     */
    public Privet build() {
        return builder.build();
    }
}
