/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.breach;

import dev.privet.contract.PublicApi;
import dev.privet.ledger.LedgerEntry;
import java.util.List;
import java.util.UUID;

/**
 * The register of all breaches, whatever their risk. Versions are appended and never changed. Implementations are thread-safe.
 *
 * @legal GDPR Art 33(5) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
public interface BreachRegister {

    /**
     * Appends a version, and the evidence to the ledger; either both happen or neither.
     *
     * @param version the first of a breach, or the one after the latest
     * @param evidence goes into the ledger
     * @throws RuntimeException if it could not be kept, as where somebody else has appended that version
     */
    void append(BreachRecord version, LedgerEntry evidence);

    /**
     * The versions of one breach.
     *
     * @param id the breach's id
     * @return unmodifiable, the first one first; empty where there is no such breach
     */
    List<BreachRecord> versions(UUID id);

    /**
     * The latest version of each breach.
     *
     * @return unmodifiable, in the order in which breaches were first written down
     */
    List<BreachRecord> latest();
}
