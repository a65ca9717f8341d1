/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.breach;

import dev.privet.contract.PublicApi;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A register for tests and first steps. Forgets everything with the process, so it is no register in the sense of the law. Thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class InMemoryBreachRegister implements BreachRegister {

    private final Ledger ledger;
    private final Map<UUID, List<BreachRecord>> breaches = new LinkedHashMap<>();

    /**
     * Creates an empty register.
     *
     * @param ledger where the evidence goes
     */
    public InMemoryBreachRegister(Ledger ledger) {
        this.ledger = Objects.requireNonNull(ledger, "ledger");
    }

    @Override
    public synchronized void append(BreachRecord version, LedgerEntry evidence) {
        List<BreachRecord> known = breaches.getOrDefault(version.id(), List.of());
        if (version.version() != known.size() + 1) {
            throw new IllegalStateException("The register has " + known.size() + " versions of this breach.");
        }
        ledger.append(evidence);
        breaches.computeIfAbsent(version.id(), id -> new ArrayList<>()).add(version);
    }

    @Override
    public synchronized List<BreachRecord> versions(UUID id) {
        return List.copyOf(breaches.getOrDefault(id, List.of()));
    }

    @Override
    public synchronized List<BreachRecord> latest() {
        return breaches.values().stream()
                .map(versions -> versions.get(versions.size() - 1))
                .toList();
    }
}
