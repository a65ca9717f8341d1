/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.datamap.RecordType;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What can make the plan of a single row stricter than that of its type. Immutable. */
record RowLimits(Optional<StorageLimitation> storage, Optional<SubjectChoice> choice) {

    static final RowLimits NONE = new RowLimits(Optional.empty(), Optional.empty());

    boolean areAny() {
        return storage.isPresent() || choice.isPresent();
    }

    /** The fields of a row that are not shown, by what bars them; nothing where none is. */
    Map<RowBar, BitSet> bars(RowFacts facts, Function<Class<?>, Optional<RowFacts>> holders) {
        Bars bars = new Bars();
        if (storage.isPresent()) {
            storage.get().bar(facts, bars);
        }
        if (choice.isPresent()) {
            choice.get().bar(facts, holders, bars);
        }
        return bars.map();
    }

    /** The names of fields, as reasons tell them. */
    static String names(RecordType type, BitSet fields) {
        return type.fields().stream()
                .filter(field -> fields.get(field.index()))
                .map(field -> type.name() + "." + field.name())
                .collect(Collectors.joining(", "));
    }

    /** Collects bars; makes nothing where there are none. */
    static final class Bars {

        private Map<RowBar, BitSet> map = Map.of();

        void add(RowBar bar, BitSet fields) {
            if (fields.isEmpty()) {
                return;
            }
            if (map.isEmpty()) {
                map = new EnumMap<>(RowBar.class);
            }
            map.computeIfAbsent(bar, key -> new BitSet()).or(fields);
        }

        Map<RowBar, BitSet> map() {
            return map;
        }
    }
}
