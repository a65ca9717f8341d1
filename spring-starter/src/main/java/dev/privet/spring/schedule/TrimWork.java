/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.schedule;

import dev.privet.ledger.LedgerKeeper;
import java.util.function.BooleanSupplier;

/** Drops what the ledger has kept long enough. */
record TrimWork(LedgerKeeper keeper) implements Work {

    @Override
    public Done run(BooleanSupplier stopping) {
        long entries = keeper.trim().entries();
        return Done.of(entries, Done.counted(entries, "entry", "entries") + " past the ledger's period dropped.");
    }
}
