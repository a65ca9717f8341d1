/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.breach;

import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.ledger.Ledger;
import dev.privet.ledger.LedgerEntry;
import dev.privet.ledger.LedgerEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the ledger says was used in a window.
 *
 * @param types the types of which rows were used
 * @param notes how often, and whether the ledger was read far enough
 */
record LedgerUses(Set<RecordType> types, List<String> notes) {

    /** So many of the newest entries are read. */
    private static final int READ = 100_000;

    private static final Set<LedgerEvent> SHOWING =
            EnumSet.of(LedgerEvent.USED, LedgerEvent.TRANSFERRED, LedgerEvent.EXPORTED);

    LedgerUses {
        types = Set.copyOf(types);
        notes = List.copyOf(notes);
    }

    static LedgerUses of(List<BreachScope.Used> windows, Ledger ledger, DataMap dataMap) {
        if (windows.isEmpty()) {
            return new LedgerUses(Set.of(), List.of());
        }
        List<LedgerEntry> entries = ledger.latest(READ);
        Map<String, Long> shown = new TreeMap<>();
        Set<String> persons = new LinkedHashSet<>();
        entries.stream()
                .filter(entry -> SHOWING.contains(entry.event()))
                .filter(entry -> windows.stream().anyMatch(window -> isIn(window, entry)))
                .forEach(entry -> {
                    shown.merge(entry.type(), entry.count(), Long::sum);
                    if (entry.subject() != null) {
                        persons.add(entry.subject());
                    }
                });
        List<String> notes = new ArrayList<>();
        shown.forEach((type, count) -> notes.add("The ledger has " + type + " used " + count
                + (count == 1 ? " time" : " times") + " in the window; one row may have been used several times."));
        if (!persons.isEmpty()) {
            notes.add("The ledger names " + persons.size() + " different persons there, by pseudonym.");
        }
        Instant first = windows.stream()
                .map(BreachScope.Used::from)
                .min(Instant::compareTo)
                .orElseThrow();
        if (entries.size() == READ && entries.get(0).at().isAfter(first)) {
            notes.add("The ledger was read back to " + entries.get(0).at() + " only; earlier uses are not in here.");
        }
        return new LedgerUses(
                Set.copyOf(dataMap.types().stream()
                        .filter(type -> shown.containsKey(type.name()))
                        .toList()),
                notes);
    }

    private static boolean isIn(BreachScope.Used window, LedgerEntry entry) {
        return !entry.at().isBefore(window.from())
                && entry.at().isBefore(window.until())
                && (window.actor().isEmpty() || window.actor().equals(entry.actor()));
    }
}
