/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.lock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Holds two locks against each other, entry by entry. What has one name on both sides is compared; of entries that can be there several
 * times, those that say the same are paired first, and then the rest in their order.
 */
final class LockComparison {

    private final Additions additions;
    private final Removals removals;
    private final Changes changes;
    private final List<LockDifference> differences = new ArrayList<>();

    private LockComparison(DataMapLock before, DataMapLock after) {
        this.additions = new Additions(new Borders(after.entries()));
        this.removals = new Removals(after);
        this.changes = new Changes(new Borders(after.entries()));
        compare(Spot.MARGIN, before.entries(), after.entries());
    }

    static List<LockDifference> of(DataMapLock before, DataMapLock after) {
        return before.equals(after) ? List.of() : List.copyOf(new LockComparison(before, after).differences);
    }

    private void compare(Spot spot, List<Entry> before, List<Entry> after) {
        Map<Key, List<Entry>> old = grouped(before);
        Map<Key, List<Entry>> now = grouped(after);
        Set<Key> keys = new TreeSet<>(old.keySet());
        keys.addAll(now.keySet());
        keys.forEach(key -> pair(spot, old.getOrDefault(key, List.of()), now.getOrDefault(key, List.of())));
    }

    /** What is about the same thing: periods of the same purposes, and else what has the same name. */
    private static Map<Key, List<Entry>> grouped(Collection<Entry> entries) {
        Map<Key, List<Entry>> groups = new TreeMap<>();
        entries.forEach(entry ->
                groups.computeIfAbsent(Key.of(entry), key -> new ArrayList<>()).add(entry));
        return groups;
    }

    private void pair(Spot spot, List<Entry> before, List<Entry> after) {
        List<Entry> old = without(before, after);
        List<Entry> now = without(after, before);
        for (int index = 0; index < Math.max(old.size(), now.size()); index++) {
            if (index >= old.size()) {
                added(spot, now.get(index));
            } else if (index >= now.size()) {
                differences.addAll(removals.of(spot, old.get(index)));
            } else {
                differences.addAll(changes.of(spot, old.get(index), now.get(index)));
                compare(
                        spot.below(now.get(index)),
                        old.get(index).entries(),
                        now.get(index).entries());
            }
        }
    }

    private void added(Spot spot, Entry entry) {
        differences.addAll(additions.of(spot, entry));
        if (entry.kind() != Kind.FIELD) {
            entry.entries().forEach(below -> added(spot.below(entry), below));
        }
    }

    private static List<Entry> without(List<Entry> all, List<Entry> others) {
        return all.stream().filter(entry -> !others.contains(entry)).toList();
    }

    /** What an entry is about, beside what is said of it. */
    private record Key(Kind kind, String name) implements Comparable<Key> {

        static Key of(Entry entry) {
            return new Key(entry.kind(), entry.kind() == Kind.KEEP ? entry.said(Fact.FOR) : entry.name());
        }

        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::kind).thenComparing(Key::name).compare(this, other);
        }
    }
}
