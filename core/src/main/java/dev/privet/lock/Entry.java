/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.lock;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One line of the lock with what stands below it. Immutable; two that say the same in another order are equal.
 *
 * @param kind what it is about
 * @param name which one
 * @param facts what is said of it
 * @param entries what belongs to it, ordered
 */
record Entry(Kind kind, String name, Map<Fact, String> facts, List<Entry> entries) {

    /** By kind and name; of one name by what is said. */
    static final Comparator<Entry> ORDER = Comparator.comparing(Entry::kind)
            .thenComparing(Entry::name)
            .thenComparing(entry -> entry.facts().toString())
            .thenComparing(entry -> entry.entries().toString());

    /** Orders and copies. */
    Entry {
        facts = facts.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(facts));
        entries = ordered(entries);
    }

    static List<Entry> ordered(Collection<Entry> entries) {
        return entries.stream().sorted(ORDER).toList();
    }

    Optional<String> fact(Fact fact) {
        return Optional.ofNullable(facts.get(fact));
    }

    /** What it says of a fact, or nothing in words. */
    String said(Fact fact) {
        return facts.getOrDefault(fact, "");
    }

    List<Entry> entries(Kind wanted) {
        return entries.stream().filter(entry -> entry.kind() == wanted).toList();
    }

    /** Whether both stand in the same line of the file. */
    boolean saysTheSameAs(Entry other) {
        return kind == other.kind && name.equals(other.name) && facts.equals(other.facts);
    }
}
