/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PublicApi;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The columns that many rows have in common, said once, so that a row is nothing but its values. Immutable and thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class RowColumns {

    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<String> keys;

    private RowColumns(List<String> names) {
        this.names = List.copyOf(names);
        for (int i = 0; i < this.names.size(); i++) {
            places.put(this.names.get(i), i);
        }
        if (places.size() < this.names.size()) {
            throw new IllegalArgumentException("names: one of " + new TreeSet<>(names) + " is there twice");
        }
        this.keys = new ColumnNames(this.names, places.keySet());
    }

    /**
     * Says the columns.
     *
     * @param names their names, in order; none twice
     * @return the columns
     * @throws IllegalArgumentException if a name is there twice
     */
    public static RowColumns of(List<String> names) {
        return new RowColumns(names);
    }

    /**
     * How many columns there are.
     *
     * @return the number of values of each row
     */
    public int width() {
        return names.size();
    }

    /**
     * The values of one row by column, for a {@link SubjectRow}, which does not copy them again.
     *
     * @param values in the order of the columns; copied
     * @return unmodifiable, in the order of the columns; the keys of all rows are one object
     * @throws IllegalArgumentException if there are not as many values as columns
     */
    public Map<String, @Nullable Object> row(@Nullable Object... values) {
        if (values.length != names.size()) {
            throw new IllegalArgumentException("values: " + values.length + " for " + names.size() + " columns");
        }
        return new RowValues(this, values.clone());
    }

    List<String> names() {
        return names;
    }

    Set<String> keys() {
        return keys;
    }

    /** The place of a column, or -1. */
    int place(@Nullable Object name) {
        Integer place = places.get(name);
        return place == null ? -1 : place;
    }
}
