/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal.mapping;

import java.util.List;
import java.util.Objects;

/**
 * A table that holds rows of an entity, or part of each.
 *
 * @param name the name as SQL takes it, with its schema where the mapping gives one, quoted where it must be
 * @param keys the columns that tell the row apart, as SQL takes them, in the order of the entity's id
 */
public record MappedTable(String name, List<String> keys) {

    /** Copies the keys. */
    public MappedTable {
        Objects.requireNonNull(name, "name");
        keys = List.copyOf(keys);
    }
}
