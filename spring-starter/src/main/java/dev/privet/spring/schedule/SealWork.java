/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.schedule;

import dev.privet.ledger.LedgerKeeper;
import dev.privet.ledger.SealReport;
import dev.privet.spring.schedule.JobRun.Outcome;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Seals what is new in the ledger. What a transaction in progress keeps open is tried again for a short time, and then left. */
record SealWork(LedgerKeeper keeper) implements Work {

    private static final long AT_MOST = Duration.ofSeconds(5).toNanos();

    @Override
    public Done run(BooleanSupplier stopping) {
        long begun = System.nanoTime();
        long blocks = 0;
        long entries = 0;
        SealReport report;
        do {
            report = keeper.seal();
            blocks += report.blocks();
            entries += report.entries();
        } while (report.more() && !stopping.getAsBoolean() && System.nanoTime() - begun < AT_MOST);
        String head = report.head().map(newest -> "; the head is " + newest).orElse("");
        return new Done(
                report.more() ? Outcome.LEFT_SOME : Outcome.DONE,
                entries,
                Done.counted(entries, "entry", "entries") + " sealed in " + Done.counted(blocks, "block", "blocks")
                        + (report.more() ? ", others wait for a transaction in progress" : "") + head + ".");
    }
}
