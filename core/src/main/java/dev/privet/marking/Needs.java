/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.marking;

import dev.privet.vocabulary.Detail;
import dev.privet.vocabulary.Purpose;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Which purposes need how much of a value. */
final class Needs {

    private Needs() {}

    /** An unmodifiable copy in which no detail stands without a purpose, so that saying nothing equals leaving it out. */
    static Map<Detail, Set<Class<? extends Purpose>>> copy(Map<Detail, Set<Class<? extends Purpose>>> needs) {
        Map<Detail, Set<Class<? extends Purpose>>> copy = new EnumMap<>(Detail.class);
        needs.forEach((detail, purposes) -> {
            if (!purposes.isEmpty()) {
                copy.put(detail, Set.copyOf(purposes));
            }
        });
        return Collections.unmodifiableMap(copy);
    }
}
