/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every ledger promises. An implementation is tested by a subclass that gives an empty one. */
public abstract class LedgerContractTest {

    private static final Instant AT = Instant.parse("2026-11-22T10:15:30.123456Z");

    /** Begins the contract's tests. */
    protected LedgerContractTest() {}

    /**
     * The ledger under test.
     *
     * @return an empty one for the first call in a test, the same one for every further call
     */
    protected abstract Ledger ledger();

    private static LedgerEntry entry(int number) {
        return LedgerEntry.of(
                AT.plusSeconds(number), LedgerEvent.USED, "Customer", "support-desk", number, "n" + number);
    }

    @Test
    void givenEntries_whenReadBack_thenTheyAreEqualAndTheOldestComesFirst() {
        LedgerEntry full = new LedgerEntry(
                UUID.randomUUID(),
                Instant.parse("2026-03-29T01:30:00.123456789Z"),
                LedgerEvent.EXPORTED,
                "Kündin",
                "answer-data-subject",
                "agent-7",
                "tenant-1",
                "0123456789abcdef",
                Long.MAX_VALUE,
                "archive with 'quotes', \"quotes\" and a line\nbreak");
        LedgerEntry bare = LedgerEntry.of(Instant.EPOCH, LedgerEvent.REFUSED, "Customer", null, 0, "");

        ledger().append(full);
        ledger().append(bare);

        assertThat(ledger().latest(10)).containsExactly(full, bare);
    }

    @Test
    void givenMoreEntriesThanAskedFor_whenRead_thenTheNewestComeInTheOrderOfTheirAppending() {
        // The later in time is appended first: what counts is the order of appending.
        List<LedgerEntry> appended = List.of(entry(3), entry(1), entry(2));
        appended.forEach(ledger()::append);

        assertThat(ledger().latest(2)).containsExactlyElementsOf(appended.subList(1, 3));
        assertThat(ledger().latest(1)).containsExactly(appended.get(2));
    }

    @Test
    void givenSeveralAtOnce_whenAppended_thenEachIsKeptInTheirOrder() {
        List<LedgerEntry> entries = List.of(entry(3), entry(1), entry(2));

        ledger().appendAll(entries);
        ledger().appendAll(List.of());

        assertThat(ledger().latest(10)).containsExactlyElementsOf(entries);
    }

    @Test
    void givenNoEntry_whenRead_thenThereIsNone() {
        assertThat(ledger().latest(1)).isEmpty();
    }

    @Test
    void givenAnEntryOfTheSameId_whenAppendedAgain_thenItIsRefusedAndTheFirstStays() {
        LedgerEntry entry = entry(1);
        ledger().append(entry);
        LedgerEntry forged = entry.by("somebody else", null);

        assertThatThrownBy(() -> ledger().append(forged)).isInstanceOf(RuntimeException.class);

        assertThat(ledger().latest(10)).containsExactly(entry);
    }

    @Test
    void givenFewerThanOne_whenRead_thenTheNumberIsRefused() {
        assertThatThrownBy(() -> ledger().latest(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("atMost");
    }

    @Test
    void givenSeveralThreads_whenTheyAppend_thenEveryEntryIsKept() throws Exception {
        Ledger ledger = ledger();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                int first = thread * 10;
                running.add(threads.submit(() -> {
                    for (int number = first; number < first + 10; number++) {
                        ledger.append(entry(number));
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(ledger.latest(100))
                .extracting(LedgerEntry::count)
                .hasSize(40)
                .doesNotHaveDuplicates();
    }
}
