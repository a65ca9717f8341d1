/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.PublicApi;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.gate.GateMode;
import dev.privet.gate.PrivacyGate;
import dev.privet.gate.Use;
import dev.privet.jpa.internal.guard.StatementOrigin;
import dev.privet.vocabulary.Purpose;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the gate whenever the provider loads, inserts or updates a marked entity. An entity cannot be shown in part, since whatever is
 * changed in it would be stored, so the answer is yes or no: an operation that a rule denies is refused, and so is, where the
 * {@link GuardMode mode} says so, what the purpose in force has no need of at all, and what happens with no purpose in force. What comes
 * out of the entities is for Privet's other adapters. Thread-safe.
 *
 * <p>Reads by Privet itself, to answer a person or to dispose of rows, come as no entities and are not asked about. Statements of the
 * host's that go past the entities cannot be judged; those that name personal columns are {@linkplain #findings() reported}.
 *
 * @legal GDPR Art 25(2), by default only what each purpose needs (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class EntityGuard {

    /** A host writes a limited number of statements; one that pastes values into them must not fill the memory. */
    private static final int MOST_FINDINGS = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(EntityGuard.class);

    private static final String TOLD_ONCE = "{} is {} {} This is said once; EntityGuard.findings() counts.";

    private final PrivacyGate gate;
    private final GuardMode mode;
    private final Map<Key, LongAdder> counts = new ConcurrentHashMap<>();

    EntityGuard(PrivacyGate gate, GuardMode mode) {
        this.gate = gate;
        this.mode = mode;
    }

    PrivacyGate gate() {
        return gate;
    }

    boolean refuses() {
        return mode == GuardMode.REFUSE && !observes();
    }

    boolean observes() {
        return gate.mode() == GateMode.OBSERVE;
    }

    /**
     * What was loaded, stored or written past the gate since the guard was set up.
     *
     * @return ordered by kind, type, purpose and place; the first two thousand that differ
     */
    public List<GuardFinding> findings() {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey().finding(entry.getValue().sum()))
                .sorted(Comparator.comparing(
                                (GuardFinding finding) -> finding.kind().name())
                        .thenComparing(GuardFinding::type)
                        .thenComparing(finding -> String.valueOf(finding.purpose()))
                        .thenComparing(GuardFinding::where)
                        .thenComparing(finding -> finding.properties().toString()))
                .toList();
    }

    void found(GuardFinding.Kind kind, String type, @Nullable Use use, Set<String> properties, String where) {
        Key key = new Key(kind, type, use == null ? null : use.purpose(), properties, where);
        LongAdder count = counts.get(key);
        if (count == null) {
            if (counts.size() >= MOST_FINDINGS) {
                return;
            }
            LongAdder fresh = new LongAdder();
            count = counts.putIfAbsent(key, fresh);
            if (count == null) {
                count = fresh;
                warn(key);
            }
        }
        count.increment();
    }

    private static void warn(Key key) {
        String what = key.properties().isEmpty() ? key.type() : key.type() + " " + key.properties();
        switch (key.kind()) {
            case LOADED -> LOG.warn(TOLD_ONCE, what, "loaded", missing(key, "needs nothing of it"));
            case STORED -> LOG.warn(TOLD_ONCE, what, "stored", missing(key, "does not need it"));
            case NATIVE_STATEMENT, BULK_STATEMENT ->
                LOG.warn("A statement names personal data of {} past the gate, at {}.", what, key.where());
        }
    }

    /** What is wrong, where it was first seen, and what mends it. */
    private static String missing(Key key, String notNeeded) {
        String place = StatementOrigin.inHost().map(host -> ", at " + host).orElse("");
        return key.purpose() == null
                ? "with no purpose in force" + place + ". State one: @ProcessedFor on a controller, service or job of"
                        + " Spring, elsewhere privet.use(YourPurpose.class)."
                : "for the purpose " + key.purposeId() + ", which " + notNeeded + place + ".";
    }

    /** What findings are counted by. Made for every entity that is loaded in vain, so the purpose is put into words when it is told. */
    private record Key(
            GuardFinding.Kind kind,
            String type,
            @Nullable Class<? extends Purpose> purpose,
            Set<String> properties,
            String where) {

        @Nullable
        String purposeId() {
            return purpose == null ? null : DeclaredPurpose.id(purpose);
        }

        GuardFinding finding(long count) {
            return new GuardFinding(kind, type, purposeId(), properties, where, count);
        }
    }
}
