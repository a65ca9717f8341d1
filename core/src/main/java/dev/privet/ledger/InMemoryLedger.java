/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import dev.privet.contract.PublicApi;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * A ledger for tests and first steps. Forgets everything with the process, so no evidence at all. Thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class InMemoryLedger implements SealableLedger {

    private final NavigableMap<Long, StoredEntry> entries = new TreeMap<>();
    private final NavigableMap<Long, LedgerBlock> blocks = new TreeMap<>();
    private final Set<UUID> ids = new HashSet<>();
    private long last;

    /** Creates an empty ledger. */
    public InMemoryLedger() {}

    @Override
    public synchronized void append(LedgerEntry entry) {
        if (!ids.add(entry.id())) {
            throw new IllegalStateException("The ledger holds an entry with this id already.");
        }
        last++;
        entries.put(last, StoredEntry.of(last, entry));
    }

    @Override
    public synchronized List<LedgerEntry> latest(int atMost) {
        List<LedgerEntry> latest = new ArrayList<>();
        limited(entries.descendingMap().values().stream(), atMost).forEach(stored -> latest.add(stored.entry()));
        Collections.reverse(latest);
        return List.copyOf(latest);
    }

    private static <T> Stream<T> limited(Stream<T> all, int atMost) {
        if (atMost < 1) {
            throw new IllegalArgumentException("atMost: " + atMost + " is below one");
        }
        return all.limit(atMost);
    }

    /** Appending is one step here, so nothing is ever in progress. */
    @Override
    public synchronized long closedUpTo() {
        return entries.isEmpty() ? Long.MIN_VALUE : last;
    }

    @Override
    public synchronized List<StoredEntry> entries(long after, long upTo, int atMost) {
        return after >= upTo
                ? List.of()
                : limited(entries.subMap(after, after == Long.MIN_VALUE, upTo, true).values().stream(), atMost)
                        .toList();
    }

    @Override
    public synchronized Optional<StoredEntry> stored(UUID id) {
        return entries.values().stream().filter(entry -> id.equals(entry.id())).findFirst();
    }

    @Override
    public synchronized List<StoredEntry> history(String pseudonym, long after, int atMost) {
        return limited(
                        entries.tailMap(after, false).values().stream()
                                .filter(entry -> pseudonym.equals(entry.subject())),
                        atMost)
                .toList();
    }

    @Override
    public synchronized Map<String, Instant> lastEntries() {
        Map<String, Instant> last = new HashMap<>();
        for (StoredEntry entry : entries.values()) {
            String purpose = entry.purpose();
            Instant at = entry.at();
            if (purpose != null && at != null) {
                last.merge(purpose, at, BinaryOperator.maxBy(Comparator.naturalOrder()));
            }
        }
        return Map.copyOf(last);
    }

    @Override
    public synchronized List<LedgerBlock> blocks(long after, int atMost) {
        return limited(blocks.tailMap(after, false).values().stream(), atMost).toList();
    }

    @Override
    public synchronized Optional<LedgerBlock> newestBlock() {
        return Optional.ofNullable(blocks.lastEntry()).map(Map.Entry::getValue);
    }

    @Override
    public synchronized Optional<LedgerBlock> blockAt(long position) {
        return blocks.values().stream()
                .filter(block -> block.lastPosition() >= position)
                .findFirst();
    }

    @Override
    public synchronized boolean add(LedgerBlock block) {
        return blocks.putIfAbsent(block.number(), block) == null;
    }

    @Override
    public synchronized Optional<StoredEntry> trimming() {
        return entries.values().stream()
                .filter(entry -> LedgerEvent.LEDGER_TRIMMED.name().equals(entry.event()))
                .max(Comparator.comparingLong(StoredEntry::count).thenComparingLong(StoredEntry::position));
    }

    @Override
    public synchronized long trim(LedgerBlock through, LedgerEntry evidence) {
        append(evidence);
        NavigableMap<Long, StoredEntry> dropped = entries.headMap(through.lastPosition(), true);
        long count = dropped.size();
        dropped.clear();
        blocks.headMap(through.number(), true).replaceAll((number, block) -> block.withoutLeaves());
        return count;
    }

    /** What somebody does who writes where nobody should: for tests of what is found out. */
    synchronized void tamper(Tampering tampering) {
        tampering.with(entries, blocks);
    }

    /** Changes what a ledger holds. */
    @FunctionalInterface
    interface Tampering {
        void with(NavigableMap<Long, StoredEntry> entries, NavigableMap<Long, LedgerBlock> blocks);
    }
}
