/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.jpa.internal.mapping.MappedValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * One column of an exported row.
 *
 * @param name its name in the archive
 * @param value where it lies
 * @param expression it in the query
 */
record Column(String name, MappedValue value, String expression) {

    /** What the query selects: of a large value not the value, but whether there is one. */
    String selected() {
        return LargeValue.isLarge(value) ? "case when " + expression + " is null then 0 else 1 end" : expression;
    }

    /** The value as an archive takes it: text, a number, a truth value, a date, something to open, or null. */
    @Nullable
    Object read(ResultSet row, int position, LargeValue.Place place) throws SQLException {
        if (LargeValue.isLarge(value)) {
            return row.getInt(position) == 1 ? place.of(value) : null;
        }
        return Shown.of(value.codec().read(row, position));
    }
}
