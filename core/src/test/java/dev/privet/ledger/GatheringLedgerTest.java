/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A ledger in front of which entries wait keeps the contract, and loses nothing that it was given. */
class GatheringLedgerTest extends LedgerContractTest {

    private static final Instant NOON = Instant.parse("2026-09-09T12:00:00Z");
    private static final Duration NOT_WITHIN_THIS_TEST = Duration.ofHours(1);

    private final BreakableLedger behind = new BreakableLedger();
    private final GatheringLedger ledger = new GatheringLedger(behind, NOT_WITHIN_THIS_TEST);

    @Override
    protected Ledger ledger() {
        return ledger;
    }

    @AfterEach
    void mend() {
        behind.isBroken = false;
        behind.breaksAfterwards = false;
        behind.refused = null;
        // Whoever appends an entry twice leaves one that is in the ledger already; it is passed over.
        ledger.close();
    }

    private static LedgerEntry entry(LedgerEvent event) {
        return LedgerEntry.of(NOON, event, "Customer", "support-desk", 1, "");
    }

    @Override
    @Test
    void givenAnEntryOfTheSameId_whenAppendedAgain_thenItIsRefusedAndTheFirstStays() {
        LedgerEntry first = entry(LedgerEvent.USED);
        ledger.append(first);
        ledger.flush();
        ledger.append(first.by("somebody else", null));

        assertThatThrownBy(ledger::flush).isInstanceOf(RuntimeException.class);

        assertThat(behind.latest(10)).containsExactly(first);
    }

    @Test
    void givenAUse_whenAppended_thenItWaitsUntilSomebodyAsks() {
        LedgerEntry use = entry(LedgerEvent.USED);

        ledger.append(use);

        assertThat(behind.latest(10)).isEmpty();
        assertThat(ledger.find(use.id())).contains(use);
        assertThat(behind.latest(10)).containsExactly(use);
    }

    @Test
    void givenARefusalAmongUses_whenAppended_thenItDoesNotWait() {
        LedgerEntry refused = entry(LedgerEvent.REFUSED);

        ledger.appendAll(List.of(entry(LedgerEvent.USED), refused, entry(LedgerEvent.USED)));

        assertThat(behind.latest(10)).containsExactly(refused);
    }

    @Test
    void givenAShortWait_whenNobodyAsks_thenItIsWrittenAllTheSame() throws InterruptedException {
        try (GatheringLedger soon = new GatheringLedger(behind, Duration.ofMillis(1))) {
            soon.append(entry(LedgerEvent.USED));

            assertThat(behind.written.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void givenUsesThatWait_whenClosed_thenAllAreWrittenAndLaterOnesAtOnce() {
        List<LedgerEntry> uses = new ArrayList<>(List.of(entry(LedgerEvent.USED), entry(LedgerEvent.USED)));
        ledger.appendAll(uses);

        ledger.close();
        uses.add(entry(LedgerEvent.USED));
        ledger.append(uses.get(2));

        assertThat(behind.latest(10)).containsExactlyElementsOf(uses);
    }

    @Test
    void givenALedgerThatBreaks_whenItIsMended_thenNothingIsLostAndNothingIsThereTwice() {
        List<LedgerEntry> uses = List.of(entry(LedgerEvent.USED), entry(LedgerEvent.USED));
        behind.isBroken = true;
        ledger.append(uses.get(0));
        assertThatThrownBy(ledger::flush).hasMessage("the disk is full");
        ledger.append(uses.get(1));

        behind.isBroken = false;
        ledger.flush();
        ledger.flush();

        assertThat(behind.latest(10)).containsExactlyElementsOf(uses);
    }

    @Test
    void givenALedgerThatFailsAfterItWrote_whenTriedAgain_thenNothingIsThereTwice() {
        List<LedgerEntry> uses = List.of(entry(LedgerEvent.USED), entry(LedgerEvent.USED));
        behind.breaksAfterwards = true;
        ledger.appendAll(uses);
        assertThatThrownBy(ledger::flush).hasMessage("the line went dead");

        behind.breaksAfterwards = false;
        ledger.flush();

        assertThat(behind.latest(10)).containsExactlyElementsOf(uses);
    }

    @Test
    void givenAnEntryThatTheLedgerRefuses_whenTriedAgain_thenItHoldsUpNoOther() {
        LedgerEntry first = entry(LedgerEvent.USED);
        LedgerEntry refused = entry(LedgerEvent.USED);
        LedgerEntry last = entry(LedgerEvent.USED);
        behind.refused = refused;
        ledger.appendAll(List.of(refused, first, last));
        assertThatThrownBy(ledger::flush).hasMessage("a letter that the database does not know");

        assertThatThrownBy(ledger::flush).hasMessage("a letter that the database does not know");
        assertThat(behind.latest(10)).containsExactly(first, last);

        behind.refused = null;
        ledger.flush();
        assertThat(behind.latest(10)).containsExactly(first, last, refused);
    }

    @Test
    void givenALedgerThatStaysBroken_whenTooManyWait_thenWhoeverAppendsIsTold() {
        behind.isBroken = true;
        List<LedgerEntry> many = IntStream.range(0, GatheringLedger.MOST_WAITING - 1)
                .mapToObj(number -> entry(LedgerEvent.USED))
                .toList();
        ledger.appendAll(many);

        assertThatThrownBy(() -> ledger.append(entry(LedgerEvent.USED))).hasMessage("the disk is full");
        assertThatThrownBy(() -> ledger.append(entry(LedgerEvent.USED))).hasMessage("the disk is full");
    }

    @Test
    void givenNoWait_whenMade_thenItIsRefused() {
        assertThatThrownBy(() -> new GatheringLedger(behind, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("within: is not longer than nothing");
        assertThatThrownBy(() -> LedgerOptions.standard().gatheringUses(Duration.ofSeconds(11)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("gatheredFor: is not between nothing and PT10S");
    }

    /** A ledger that fails when it is told to: before it wrote, or after. */
    private static final class BreakableLedger implements Ledger {

        private final Ledger kept = new InMemoryLedger();
        private final Map<UUID, LedgerEntry> byId = new ConcurrentHashMap<>();
        private final CountDownLatch written = new CountDownLatch(1);
        private boolean isBroken;
        private boolean breaksAfterwards;
        private @Nullable LedgerEntry refused;

        /** All of them or none, as a database does it. */
        @Override
        public void appendAll(List<LedgerEntry> entries) {
            refuse(entries);
            Ledger.super.appendAll(entries);
        }

        private void refuse(List<LedgerEntry> entries) {
            if (refused != null && entries.contains(refused)) {
                throw new IllegalStateException("a letter that the database does not know");
            }
        }

        @Override
        public void append(LedgerEntry entry) {
            refuse(List.of(entry));
            if (isBroken) {
                throw new IllegalStateException("the disk is full");
            }
            kept.append(entry);
            byId.put(entry.id(), entry);
            written.countDown();
            if (breaksAfterwards) {
                throw new IllegalStateException("the line went dead");
            }
        }

        @Override
        public List<LedgerEntry> latest(int atMost) {
            return kept.latest(atMost);
        }

        @Override
        public Optional<LedgerEntry> find(UUID id) {
            return Optional.ofNullable(byId.get(id));
        }
    }
}
