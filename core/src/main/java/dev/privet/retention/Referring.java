/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which types have rows that refer to rows of others, and so have to go before them. */
final class Referring {

    private final List<RecordType> types;

    /** By a class that rows refer to, who does. */
    private final Map<Class<?>, List<RecordType>> byTarget = new LinkedHashMap<>();

    Referring(DataMap dataMap) {
        this.types = dataMap.types();
        for (RecordType from : types) {
            from.refersTo()
                    .forEach(target -> byTarget.computeIfAbsent(target, key -> new ArrayList<>())
                            .add(from));
        }
    }

    /** All types, each after those that refer to it. Types that refer to each other in a circle keep the order of their names. */
    Set<RecordType> first() {
        Set<RecordType> ordered = new LinkedHashSet<>();
        for (RecordType type : types) {
            addAfterReferring(type, ordered, new LinkedHashSet<>());
        }
        return ordered;
    }

    private void addAfterReferring(RecordType type, Set<RecordType> ordered, Set<RecordType> path) {
        if (ordered.contains(type) || !path.add(type)) {
            return;
        }
        to(type.type()).forEach(other -> addAfterReferring(other, ordered, path));
        ordered.add(type);
    }

    /** A property declared as a superclass may hold a row of the class, and the row of a subclass hangs on its superclass's. */
    private List<RecordType> to(Class<?> type) {
        Set<RecordType> referring = new LinkedHashSet<>();
        byTarget.forEach((target, from) -> {
            if (target.isAssignableFrom(type) || type.isAssignableFrom(target)) {
                referring.addAll(from);
            }
        });
        return types.stream().filter(referring::contains).toList();
    }
}
