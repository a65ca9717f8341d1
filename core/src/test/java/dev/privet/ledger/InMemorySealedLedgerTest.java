/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

/** A sealed ledger in memory keeps the contract. */
class InMemorySealedLedgerTest extends SealedLedgerContractTest {

    private final InMemoryLedger ledger = new InMemoryLedger();

    @Override
    protected SealableLedger ledger() {
        return ledger;
    }

    @Override
    protected LedgerVandal vandal() {
        return new InMemoryVandal(ledger);
    }
}
