/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import dev.privet.ledger.LedgerDifference.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the first entry of a block that is not as it was sealed, by the hashes that the block kept of them. */
final class EntryDifference {

    private final LedgerBlock block;
    private final LeafHashes sealed;
    private final List<StoredEntry> entries;

    /** Of the entries at most one more than were sealed. */
    EntryDifference(LedgerBlock block, LeafHashes sealed, List<StoredEntry> entries) {
        this.block = block;
        this.sealed = sealed;
        this.entries = entries;
    }

    LedgerDifference first() {
        int common = Math.min(sealed.size(), entries.size());
        for (int i = 0; i < common; i++) {
            StoredEntry entry = entries.get(i);
            long position = sealed.position(i);
            if (entry.position() < position) {
                return inserted(entry);
            } else if (entry.position() > position) {
                return removed(position);
            } else if (!sealed.hasAt(i, EntryBytes.leaf(entry))) {
                return changed(i, entry);
            }
        }
        return entries.size() > common ? inserted(entries.get(common)) : removed(sealed.position(common));
    }

    private LedgerDifference inserted(StoredEntry entry) {
        return LedgerDifference.at(
                Kind.INSERTED,
                block.number(),
                entry.position(),
                entry.id(),
                "an entry stands here that was not there when the block was sealed.");
    }

    private LedgerDifference removed(long position) {
        return LedgerDifference.at(
                Kind.REMOVED, block.number(), position, null, "the entry that was sealed here is gone.");
    }

    private LedgerDifference changed(int index, StoredEntry entry) {
        return counterpart(index, entry)
                .map(other -> LedgerDifference.at(
                        Kind.SWAPPED,
                        block.number(),
                        entry.position(),
                        entry.id(),
                        "the entry stands in the place of that at position " + other + ", and that one in its."))
                .orElseGet(() -> LedgerDifference.at(
                        Kind.EDITED,
                        block.number(),
                        entry.position(),
                        entry.id(),
                        "the entry is not as it was sealed."));
    }

    /** Where what stands here was sealed, if what was sealed here stands there. */
    private Optional<Long> counterpart(int index, StoredEntry entry) {
        List<Integer> others = new ArrayList<>();
        for (int i = index + 1; i < Math.min(sealed.size(), entries.size()); i++) {
            if (entries.get(i).position() == sealed.position(i)
                    && sealed.hasAt(i, EntryBytes.leaf(entry.at(sealed.position(i))))) {
                others.add(i);
            }
        }
        return others.stream()
                .filter(other ->
                        sealed.hasAt(index, EntryBytes.leaf(entries.get(other).at(entry.position()))))
                .map(sealed::position)
                .findFirst();
    }
}
