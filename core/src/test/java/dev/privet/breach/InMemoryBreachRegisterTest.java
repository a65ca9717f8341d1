/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.breach;

import dev.privet.ledger.InMemoryLedger;
import dev.privet.ledger.Ledger;

class InMemoryBreachRegisterTest extends BreachRegisterContractTest {

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final InMemoryBreachRegister register = new InMemoryBreachRegister(ledger);

    @Override
    protected BreachRegister register() {
        return register;
    }

    @Override
    protected Ledger ledger() {
        return ledger;
    }
}
