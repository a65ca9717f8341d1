/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.choice.ChoiceReader;
import dev.privet.contract.PublicApi;
import dev.privet.datamap.DataMap;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerLevel;
import dev.privet.location.ResidencyPolicy;
import dev.privet.location.TransferRules;
import dev.privet.vocabulary.Regime;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets up a {@link PrivacyGate}. The built-in rules are always part of it; a host can add rules, not remove any.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class PrivacyGateBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(PrivacyGate.class);

    private final DataMap dataMap;
    private final Ledger ledger;
    private final List<PrivacyInterceptor> interceptors = new ArrayList<>();
    private final List<GateListener> listeners = new ArrayList<>();
    private final Clock clock;

    private Map<Regime, String> exporters = Map.of();
    private GateMode mode = GateMode.ENFORCE;
    private LedgerLevel level = LedgerLevel.ALL_READS;
    private ZoneId zone = ZoneOffset.UTC;
    private @Nullable ResidencyPolicy residency;
    private @Nullable ChoiceReader choices;
    private TransferRules transferRules = TransferRules.shipped();

    PrivacyGateBuilder(DataMap dataMap, Ledger ledger, Clock clock) {
        this.dataMap = Objects.requireNonNull(dataMap, "dataMap");
        this.ledger = Objects.requireNonNull(ledger, "ledger");
        this.clock = Objects.requireNonNull(clock, "clock");
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
     * Adds somebody who is told what was decided and shown.
     *
     * @param listener decides nothing
     * @return this builder
     */
    public PrivacyGateBuilder listener(GateListener listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
        return this;
    }

    /**
     * Says from which country the organisation sends data under each law.
     *
     * @param exporters an ISO 3166-1 code for each regime of the data map
     * @return this builder
     */
    public PrivacyGateBuilder exporters(Map<Regime, String> exporters) {
        this.exporters = Map.copyOf(exporters);
        return this;
    }

    /**
     * Sets the time zone in which the organisation counts its days, UTC by default: rules of law begin and end on days.
     *
     * @param zone the organisation's zone
     * @return this builder
     */
    public PrivacyGateBuilder zone(ZoneId zone) {
        this.zone = Objects.requireNonNull(zone, "zone");
        return this;
    }

    /**
     * Keeps data within places of the organisation's own choice. A policy can only forbid what the law allows.
     *
     * @param policy where data may go; by default wherever the law lets it
     * @return this builder
     */
    public PrivacyGateBuilder residency(ResidencyPolicy policy) {
        this.residency = Objects.requireNonNull(policy, "policy");
        return this;
    }

    /**
     * Sets the registers of countries, those that ship with the library by default.
     *
     * @param rules the rules of transfers
     * @return this builder
     */
    public PrivacyGateBuilder transferRules(TransferRules rules) {
        this.transferRules = Objects.requireNonNull(rules, "rules");
        return this;
    }

    /**
     * Sets whether verdicts are carried out, as they are by default.
     *
     * @param mode enforces or observes
     * @return this builder
     */
    public PrivacyGateBuilder mode(GateMode mode) {
        this.mode = Objects.requireNonNull(mode, "mode");
        return this;
    }

    /**
     * Sets how much of what is read goes into the ledger.
     *
     * @param level all of it by default
     * @return this builder
     */
    public PrivacyGateBuilder level(LedgerLevel level) {
        this.level = Objects.requireNonNull(level, "level");
        return this;
    }

    /**
     * Lets what persons have chosen count: their consents, objections and restrictions.
     *
     * @param reader knows them
     * @return this builder
     */
    public PrivacyGateBuilder choices(ChoiceReader reader) {
        this.choices = Objects.requireNonNull(reader, "reader");
        return this;
    }

    @Nullable
    ChoiceReader choices() {
        return choices;
    }

    List<GateListener> listeners() {
        return List.copyOf(listeners);
    }

    DataMap dataMap() {
        return dataMap;
    }

    Ledger ledger() {
        return ledger;
    }

    Clock clock() {
        return clock;
    }

    ZoneId zone() {
        return zone;
    }

    LedgerLevel level() {
        return level;
    }

    GateMode mode() {
        return mode;
    }

    /**
     * Builds the gate.
     *
     * @return a new gate
     * @throws IllegalStateException if a regime of the data map has no exporter
     */
    public PrivacyGate build() {
        if (!exporters.keySet().equals(dataMap.regimes())) {
            throw new IllegalStateException(
                    "The data map is under " + dataMap.regimes() + ", and exporters are stated for "
                            + exporters.keySet() + ". Call exporters(…) with one country for each.");
        }
        if (mode == GateMode.OBSERVE) {
            LOG.warn(
                    "PRIVET ONLY OBSERVES: personal data is shown and sent as if it were not there, and what it would have"
                            + " withheld is counted. Nothing is protected until the mode is ENFORCE.");
        }
        if (choices != null) {
            adviseOnUnseenWays();
        }
        List<PrivacyInterceptor> all = new ArrayList<>();
        all.add(new PurposeLimitation(dataMap));
        all.add(new DataMinimisation(dataMap));
        all.add(new TransferLimitation(transferRules, exporters, zone, residency));
        all.addAll(interceptors);
        return new PrivacyGate(this, all);
    }

    private void adviseOnUnseenWays() {
        List<String> ways = UnseenWays.in(dataMap);
        if (!ways.isEmpty()) {
            LOG.warn(
                    "Rows that do not say whose they are: {}. Shown within their holders they follow what the person chose."
                            + " Shown by themselves they are left out as soon as anybody bars the purpose by an objection or a"
                            + " restriction, and always where it rests on consent. To show them by themselves all the same, keep the"
                            + " person's id in the row (@AboutSubject with @RefersTo).",
                    String.join(", ", ways));
        }
    }
}
