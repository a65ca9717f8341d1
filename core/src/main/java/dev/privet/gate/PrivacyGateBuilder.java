/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.contract.PublicApi;
import dev.privet.datamap.DataMap;
import dev.privet.ledger.Ledger;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Sets up a {@link PrivacyGate}. The built-in rules are always part of it; a host can add rules, not remove any.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class PrivacyGateBuilder {

    private final DataMap dataMap;
    private final Ledger ledger;
    private final List<PrivacyInterceptor> interceptors =
            new ArrayList<>(List.of(new PurposeLimitation(), new DataMinimisation()));
    private Clock clock = Clock.systemUTC();

    PrivacyGateBuilder(DataMap dataMap, Ledger ledger) {
        this.dataMap = Objects.requireNonNull(dataMap, "dataMap");
        this.ledger = Objects.requireNonNull(ledger, "ledger");
    }

    /**
     * Adds a rule.
     *
     * @param interceptor a pure function; it can only make verdicts stricter
     * @return this builder
     */
    public PrivacyGateBuilder interceptor(PrivacyInterceptor interceptor) {
        interceptors.add(Objects.requireNonNull(interceptor, "interceptor"));
        return this;
    }

    /**
     * Sets the clock, the system's in UTC by default.
     *
     * @param clock tells the instant of each decision
     * @return this builder
     */
    public PrivacyGateBuilder clock(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        return this;
    }

    /**
     * Builds the gate.
     *
     * @return a new gate
     */
    public PrivacyGate build() {
        return new PrivacyGate(dataMap, interceptors, ledger, clock);
    }
}
