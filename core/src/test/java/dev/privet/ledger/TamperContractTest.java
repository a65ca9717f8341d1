/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.ledger.LedgerDifference.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Edits, removes, inserts and swaps entries inside sealed blocks at random, and asks each time whether verification says what was done and
 * where. An implementation is tested by a subclass. {@code -Dprivet.test.tampers=10000} does it so often.
 */
@Tag("endurance")
public abstract class TamperContractTest {

    private static final int ENTRIES = 400;

    /** Begins the tests. */
    protected TamperContractTest() {}

    /**
     * The ledger under test.
     *
     * @return an empty one for the first call in a test, the same one for every further call
     */
    protected abstract SealableLedger ledger();

    /**
     * Writes past the ledger under test.
     *
     * @return the vandal
     */
    protected abstract LedgerVandal vandal();

    /**
     * How often it is tampered with where nothing else is asked for.
     *
     * @return a number
     */
    protected abstract int tampers();

    @Test
    void givenSealedBlocks_whenTamperedWithAtRandom_thenEachTimeItIsFoundWhatAndWhere() {
        SealedEntries.fill(ledger(), vandal(), ENTRIES);
        LedgerKeeper keeper = SealedEntries.keeper(ledger());
        keeper.seal();
        Sealed sealed = new Sealed(ledger().entries(Long.MIN_VALUE, Long.MAX_VALUE, ENTRIES), ledger().blocks(0, 100));
        long seed = Long.getLong("privet.test.seed", System.nanoTime());
        Random random = new Random(seed);
        int times = Integer.getInteger("privet.test.tampers", tampers());
        Map<Kind, Integer> found = new TreeMap<>();

        for (int i = 0; i < times; i++) {
            Tamper tamper = sealed.tamper(random);
            tamper.before().forEach(entry -> vandal().take(entry.position()));
            tamper.after().forEach(vandal()::put);

            assertThat(keeper.verify().difference().map(TamperContractTest::told))
                    .as("tampering %s of seed %s: %s", i, seed, tamper)
                    .contains(told(
                            tamper.kind(), sealed.blockOf(tamper.position()).number(), tamper.position()));
            found.merge(tamper.kind(), 1, Integer::sum);

            tamper.after().forEach(entry -> vandal().take(entry.position()));
            tamper.before().forEach(vandal()::put);
        }

        assertThat(keeper.verify()).isInstanceOf(LedgerVerification.Intact.class);
        assertThat(found).containsOnlyKeys(Kind.EDITED, Kind.REMOVED, Kind.INSERTED, Kind.SWAPPED);
    }

    private static String told(LedgerDifference found) {
        return told(found.kind(), found.block(), found.position());
    }

    private static String told(Kind kind, long block, @Nullable Long position) {
        return kind + " in block " + block + " at position " + position;
    }

    /** Entries that are taken out and entries that are put in, and what is to be found of it. */
    private record Tamper(Kind kind, long position, List<StoredEntry> before, List<StoredEntry> after) {}

    /** What was sealed. */
    private record Sealed(List<StoredEntry> entries, List<LedgerBlock> blocks) {

        Tamper tamper(Random random) {
            return switch (random.nextInt(4)) {
                case 0 -> edit(any(random), random);
                case 1 -> removal(any(random));
                case 2 -> insertion(random);
                default -> swap(any(random), any(random), random);
            };
        }

        private StoredEntry any(Random random) {
            return entries.get(random.nextInt(entries.size()));
        }

        private static Tamper edit(StoredEntry entry, Random random) {
            return new Tamper(
                    Kind.EDITED, entry.position(), List.of(entry), List.of(SealedEntries.edited(entry, random)));
        }

        private static Tamper removal(StoredEntry entry) {
            return new Tamper(Kind.REMOVED, entry.position(), List.of(entry), List.of());
        }

        private Tamper insertion(Random random) {
            List<Long> free =
                    new ArrayList<>(List.of(Long.MIN_VALUE, -1L, entries.get(0).position() - 1));
            for (int i = 1; i < entries.size(); i++) {
                for (long position = entries.get(i - 1).position() + 1;
                        position < entries.get(i).position();
                        position++) {
                    free.add(position);
                }
            }
            long position = free.get(random.nextInt(free.size()));
            LedgerEntry copy = any(random).entry().withId(UUID.randomUUID());
            return new Tamper(Kind.INSERTED, position, List.of(), List.of(StoredEntry.of(position, copy)));
        }

        private Tamper swap(StoredEntry one, StoredEntry other, Random random) {
            if (one.equals(other)) {
                return removal(one);
            }
            StoredEntry near = random.nextBoolean() ? neighbour(one, random) : other;
            return new Tamper(
                    blockOf(one.position()).equals(blockOf(near.position())) ? Kind.SWAPPED : Kind.EDITED,
                    Math.min(one.position(), near.position()),
                    List.of(one, near),
                    List.of(one.at(near.position()), near.at(one.position())));
        }

        /** Another one of the same block, if it has any. */
        private StoredEntry neighbour(StoredEntry entry, Random random) {
            LedgerBlock block = blockOf(entry.position());
            List<StoredEntry> others = entries.stream()
                    .filter(each -> blockOf(each.position()).equals(block) && !each.equals(entry))
                    .toList();
            return others.get(random.nextInt(others.size()));
        }

        LedgerBlock blockOf(long position) {
            return blocks.stream()
                    .filter(block -> position <= block.lastPosition())
                    .findFirst()
                    .orElseThrow();
        }
    }
}
