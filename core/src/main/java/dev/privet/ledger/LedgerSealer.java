/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Seals what is settled and not sealed yet, block after block. */
final class LedgerSealer {

    /** Clocks of several nodes differ a little, which is no reason to stop. */
    private static final Duration TOLERATED = Duration.ofMinutes(5);

    private final SealableLedger ledger;
    private final LedgerOptions options;
    private final Clock clock;

    LedgerSealer(SealableLedger ledger, LedgerOptions options, Clock clock) {
        this.ledger = ledger;
        this.options = options;
        this.clock = clock;
    }

    SealReport seal() {
        long closed = ledger.closedUpTo();
        long blocks = 0;
        long entries = 0;
        Optional<LedgerBlock> newest = newest();
        List<StoredEntry> next = next(newest, closed);
        while (!next.isEmpty()) {
            LedgerBlock block = LedgerBlock.over(next, newest.orElse(null), now(newest), options.signer());
            if (ledger.add(block)) {
                blocks++;
                entries += block.entries();
                newest = Optional.of(block);
            } else {
                newest = overtaken(newest);
            }
            next = next(newest, closed);
        }
        return new SealReport(
                blocks, entries, !ledger.entries(closed, Long.MAX_VALUE, 1).isEmpty(), newest.map(LedgerBlock::head));
    }

    /** The newest block, looked at as far as that goes without its entries: nothing is to be sealed on top of what is not as it was. */
    Optional<LedgerBlock> newest() {
        Optional<LedgerBlock> newest = ledger.newestBlock();
        newest.flatMap(this::wrong).ifPresent(difference -> {
            throw new PrivacyFailureException("Nothing was done to the ledger", difference.problem(), null);
        });
        return newest;
    }

    /** The newest block, which anybody may look at who has no key. */
    Optional<LedgerBlock> newestAsItIs() {
        return ledger.newestBlock().filter(LedgerBlock::isAsItWasHashed);
    }

    private Optional<LedgerDifference> wrong(LedgerBlock block) {
        if (!block.isAsItWasHashed()) {
            return Optional.of(LedgerDifference.of(
                    LedgerDifference.Kind.BLOCK_CHANGED,
                    block.number(),
                    "what the newest block says is not what its hash was made of."));
        }
        BlockSignature signature = block.signature();
        if (signature == null) {
            return Optional.empty();
        }
        if (options.signer() == null) {
            return Optional.of(LedgerDifference.keyMissing(block.number(), signature.key()));
        }
        return options.keys().knows(signature.key())
                ? Optional.empty()
                : Optional.of(LedgerDifference.keyUnknown(block.number(), signature.key()));
    }

    private List<StoredEntry> next(Optional<LedgerBlock> newest, long closed) {
        long after = newest.map(LedgerBlock::lastPosition).orElse(Long.MIN_VALUE);
        return after >= closed ? List.of() : ledger.entries(after, closed, options.blockSize());
    }

    private Optional<LedgerBlock> overtaken(Optional<LedgerBlock> known) {
        Optional<LedgerBlock> newest = newest();
        if (newest.equals(known)) {
            throw new IllegalStateException("The ledger takes no block after its newest, and has no newer one");
        }
        return newest;
    }

    /** An instant not before that of the newest block. */
    Instant now(Optional<LedgerBlock> newest) {
        Instant now = clock.instant();
        Instant last = newest.map(LedgerBlock::sealedAt).orElse(Instant.MIN);
        if (last.isAfter(now.plus(TOLERATED))) {
            throw new PrivacyFailureException(
                    "Nothing was done to the ledger",
                    new Problem(
                            ProblemCode.LEDGER_CLOCK_BEHIND,
                            "the clock",
                            "it is behind " + last + ", when the newest block was sealed.",
                            "set this machine's clock, or, if it is that of the other that was wrong, wait until then: entries"
                                    + " are kept meanwhile, and sealed later."),
                    null);
        }
        return last.isAfter(now) ? last : now;
    }
}
