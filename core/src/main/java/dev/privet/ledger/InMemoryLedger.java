/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import dev.privet.contract.PublicApi;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A ledger for tests and first steps. Forgets everything with the process, so no evidence at all. Thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class InMemoryLedger implements Ledger {

    private final List<LedgerEntry> entries = new ArrayList<>();
    private final Set<UUID> ids = new HashSet<>();

    /** Creates an empty ledger. */
    public InMemoryLedger() {}

    @Override
    public synchronized void append(LedgerEntry entry) {
        if (!ids.add(entry.id())) {
            throw new IllegalStateException("The ledger holds an entry with this id already.");
        }
        entries.add(entry);
    }

    @Override
    public synchronized List<LedgerEntry> latest(int atMost) {
        if (atMost < 1) {
            throw new IllegalArgumentException("atMost: " + atMost + " is below one");
        }
        return List.copyOf(entries.subList(Math.max(0, entries.size() - atMost), entries.size()));
    }
}
