/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import dev.privet.contract.PrivacyFailureException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Drops the entries of blocks that are all past their period, oldest first, some blocks in one transaction. */
final class LedgerTrimmer {

    private static final int BLOCKS_AT_ONCE = 16;

    private final SealableLedger ledger;
    private final LedgerOptions options;
    private final Period period;
    private final Instant now;
    private final LocalDate today;
    private final ZoneId zone;

    LedgerTrimmer(SealableLedger ledger, LedgerOptions options, Period period, Instant now, ZoneId zone) {
        this.ledger = ledger;
        this.options = options;
        this.period = period;
        this.now = now;
        this.today = LocalDate.ofInstant(now, zone);
        this.zone = zone;
    }

    TrimReport trim() {
        refuseWhereAltered();
        long through = ledger.trimming().map(StoredEntry::count).orElse(0L);
        long dropped = 0;
        Optional<LedgerBlock> last = lastDue(through);
        while (last.isPresent()) {
            through = last.get().number();
            dropped += ledger.trim(last.get(), Trimming.evidence(last.get(), period, now, options.signer()));
            last = lastDue(through);
        }
        return new TrimReport(through, dropped);
    }

    /** What was altered is evidence of that, which is not to be lost. */
    private void refuseWhereAltered() {
        new LedgerVerifier(ledger, options.keys(), List.of(), () -> false)
                .verify()
                .flatMap(LedgerVerification::difference)
                .ifPresent(difference -> {
                    throw new PrivacyFailureException("Nothing was done to the ledger", difference.problem(), null);
                });
    }

    private Optional<LedgerBlock> lastDue(long through) {
        @Nullable LedgerBlock last = null;
        for (LedgerBlock block : ledger.blocks(through, BLOCKS_AT_ONCE)) {
            if (!isDue(block)) {
                break;
            }
            last = block;
        }
        return Optional.ofNullable(last);
    }

    private boolean isDue(LedgerBlock block) {
        // What is before the block's first position is not there any more, or was never.
        return ledger
                .entries(
                        Math.subtractExact(block.firstPosition(), 1),
                        block.lastPosition(),
                        Math.toIntExact(block.entries()))
                .stream()
                .allMatch(this::isDue);
    }

    /** Kept through the whole of the last day, so never for less than the period, whatever the month or the time of the day. */
    private boolean isDue(StoredEntry entry) {
        LocalDate day = LocalDate.ofInstant(Objects.requireNonNull(entry.at(), "at"), zone);
        return today.isAfter(day.plus(period));
    }
}
