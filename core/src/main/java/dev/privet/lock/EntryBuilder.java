/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.lock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Collects what an entry says. What is empty is not said. */
final class EntryBuilder {

    private final Kind kind;
    private final String name;
    private final Map<Fact, String> facts = new EnumMap<>(Fact.class);
    private final List<Entry> entries = new ArrayList<>();

    EntryBuilder(Kind kind, String name) {
        this.kind = kind;
        this.name = oneLine(name);
    }

    EntryBuilder fact(Fact fact, String value) {
        String said = oneLine(value);
        if (!said.isEmpty()) {
            facts.put(fact, said);
        }
        return this;
    }

    EntryBuilder fact(Fact fact, Optional<?> value) {
        return fact(fact, value.map(Object::toString).orElse(""));
    }

    EntryBuilder flag(Fact fact, boolean holds) {
        return fact(fact, holds ? "yes" : "");
    }

    EntryBuilder all(Fact fact, Collection<?> values) {
        return fact(fact, values.stream().map(Object::toString).sorted().collect(Collectors.joining(",")));
    }

    EntryBuilder below(Collection<Entry> more) {
        entries.addAll(more);
        return this;
    }

    Kind kind() {
        return kind;
    }

    /** Whether both cannot stand below one parent. */
    boolean clashes(EntryBuilder other) {
        return kind == other.kind && name.equals(other.name) && (!kind.isRepeatable() || facts.equals(other.facts));
    }

    Entry build() {
        return new Entry(kind, name, facts, entries);
    }

    /** How a text is wrapped in the source code says nothing. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }
}
