/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import java.util.List;

/**
 * Columns by which a search goes from a person towards the rows about them.
 *
 * @param table the table, as SQL takes its name
 * @param columns its columns, as SQL takes them
 */
record Searched(String table, List<String> columns) {

    /** Copies the columns. */
    Searched {
        columns = List.copyOf(columns);
    }

    @Override
    public String toString() {
        return table + "(" + String.join(", ", columns) + ")";
    }
}
