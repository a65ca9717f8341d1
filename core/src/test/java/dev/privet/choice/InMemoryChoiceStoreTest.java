/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.choice;

import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;

class InMemoryChoiceStoreTest extends ChoiceStoreContractTest {

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final InMemoryChoiceStore store = new InMemoryChoiceStore(ledger);

    @Override
    protected ChoiceStore store() {
        return store;
    }

    @Override
    protected Ledger ledger() {
        return ledger;
    }
}
