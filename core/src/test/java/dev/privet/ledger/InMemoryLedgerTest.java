/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

/** The ledger in memory keeps the contract. */
class InMemoryLedgerTest extends LedgerContractTest {

    private final Ledger ledger = new InMemoryLedger();

    @Override
    protected Ledger ledger() {
        return ledger;
    }
}
