/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

/** Whatever is done to a sealed ledger in memory is found. */
class InMemoryTamperTest extends TamperContractTest {

    private final InMemoryLedger ledger = new InMemoryLedger();

    @Override
    protected SealableLedger ledger() {
        return ledger;
    }

    @Override
    protected LedgerVandal vandal() {
        return new InMemoryVandal(ledger);
    }

    @Override
    protected int tampers() {
        return 500;
    }
}
