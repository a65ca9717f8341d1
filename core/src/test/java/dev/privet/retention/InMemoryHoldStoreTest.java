/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;

class InMemoryHoldStoreTest extends HoldStoreContractTest {

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final InMemoryHoldStore store = new InMemoryHoldStore(ledger);

    @Override
    protected HoldStore store() {
        return store;
    }

    @Override
    protected Ledger ledger() {
        return ledger;
    }
}
