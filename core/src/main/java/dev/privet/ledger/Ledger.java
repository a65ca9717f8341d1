/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import dev.privet.contract.PublicApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where evidence is kept. An entry is appended, never changed. Implementations are thread-safe; one over a database writes in
 * the transaction of the change that the entry is evidence of, and throws where it cannot: then the change must fail as well.
 *
 * @legal GDPR Art 5(2), Art 30 (text)
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
public interface Ledger {

    /**
     * Appends one entry. Appending an entry whose id is there already is an error.
     *
     * @param entry the evidence
     * @throws RuntimeException if it could not be kept
     */
    void append(LedgerEntry entry);

    /**
     * Appends several entries, which one over a database does in one transaction. Unless a ledger can do better, they are appended one by
     * one, and one that fails does not take the others along.
     *
     * @param entries the evidence, in this order
     * @throws RuntimeException if not all of them could be kept
     */
    default void appendAll(List<LedgerEntry> entries) {
        List<RuntimeException> failures = new ArrayList<>();
        for (LedgerEntry entry : entries) {
            try {
                append(entry);
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            RuntimeException first = failures.get(0);
            failures.stream().skip(1).filter(other -> other != first).forEach(first::addSuppressed);
            throw first;
        }
    }

    /**
     * Reads the newest entries.
     *
     * @param atMost how many, one or more
     * @return unmodifiable, oldest first
     */
    List<LedgerEntry> latest(int atMost);

    /**
     * Finds one entry. Unless a ledger can do better, it looks through all of them.
     *
     * @param id the entry's id
     * @return the entry, if there is one
     */
    default Optional<LedgerEntry> find(UUID id) {
        return latest(Integer.MAX_VALUE).stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst();
    }
}
