/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.breach;

import dev.privet.contract.PublicApi;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many rows and persons a breach touched. Immutable.
 *
 * @param records rows by type; of a type that is not in here nobody could count them
 * @param persons different persons by kind; of a kind that is not in here nobody could count them
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record BreachCounts(Map<String, Long> records, Map<String, Long> persons) {

    /** Copies the maps, ordered. */
    public BreachCounts {
        records = Collections.unmodifiableMap(new TreeMap<>(records));
        persons = Collections.unmodifiableMap(new TreeMap<>(persons));
    }

    /**
     * Nobody counts.
     *
     * @return counts of nothing
     */
    public static BreachCounts unknown() {
        return new BreachCounts(Map.of(), Map.of());
    }
}
