/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.schedule;

import dev.privet.ledger.LedgerKeeper;
import dev.privet.ledger.LedgerVerification;
import dev.privet.spring.schedule.JobRun.Outcome;
import java.util.function.BooleanSupplier;

/** Looks whether the ledger is as it was sealed. */
record VerifyWork(LedgerKeeper keeper) implements Work {

    @Override
    public Done run(BooleanSupplier stopping) {
        return keeper.verifyUnless(stopping)
                .map(VerifyWork::told)
                .orElseGet(() -> new Done(
                        Outcome.LEFT_SOME,
                        0,
                        "The verification was stopped, as the application ends; nothing was found."));
    }

    private static Done told(LedgerVerification found) {
        if (found instanceof LedgerVerification.Altered altered) {
            return new Done(
                    Outcome.NEEDS_ATTENTION,
                    0,
                    "The ledger is not as it was sealed: " + altered.first().problem());
        }
        LedgerVerification.Intact intact = (LedgerVerification.Intact) found;
        String head = intact.head().map(newest -> "; the head is " + newest).orElse("");
        return Done.of(
                intact.entries(),
                "The ledger is as it was sealed: " + Done.counted(intact.blocks(), "block", "blocks") + " and "
                        + Done.counted(intact.entries(), "entry", "entries") + head + ".");
    }
}
