/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal.mapping;

import java.util.List;
import java.util.Objects;

/**
 * A table between two.
 *
 * @param table its name
 * @param here its columns that equal the columns of the one side
 * @param there its columns that equal the columns of the other side
 */
public record MappedJoin(String table, List<String> here, List<String> there) {

    /** Copies the lists. */
    public MappedJoin {
        Objects.requireNonNull(table, "table");
        here = List.copyOf(here);
        there = List.copyOf(there);
    }
}
