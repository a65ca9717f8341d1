/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.jpa.internal.mapping.MappedValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column of an exported row.
 *
 * @param name its name in the archive
 * @param value where it lies
 * @param expression it in the query
 * @param mayBeLong whether it is text of which the database lets any amount in
 */
record Column(String name, MappedValue value, String expression, boolean mayBeLong) {

    /** As much of a text comes with its row; more of it only when somebody opens it. */
    static final int SHORT = 1 << 16;

    Column(String name, MappedValue value, String expression) {
        this(name, value, expression, false);
    }

    Column longer() {
        return new Column(name, value, expression, true);
    }

    /** What the query selects: of a large value not the value, but whether there is one. */
    List<String> selected() {
        if (LargeValue.isLarge(value)) {
            return List.of("case when " + expression + " is null then 0 else 1 end");
        }
        if (mayBeLong) {
            String isLong = "octet_length(" + expression + ") > " + SHORT;
            return List.of(
                    "case when " + isLong + " then null else " + expression + " end",
                    // Nothing but for a long one: that costs neither the database nor the driver a number.
                    "case when " + isLong + " then 1 end");
        }
        return List.of(expression);
    }

    /** The value as an archive takes it: text, a number, a truth value, a date, something to open, or null. */
    @Nullable
    Object read(ResultSet row, int position, LargeValue.Place place) throws SQLException {
        if (LargeValue.isLarge(value)) {
            return row.getInt(position) == 1 ? place.of(value) : null;
        }
        if (mayBeLong && row.getInt(position + 1) == 1) {
            return place.of(value);
        }
        return Shown.of(value.codec().read(row, position));
    }
}
