/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal.mapping;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Many of something that belong to a row, in a table of their own: plain values, embedded objects, pairs, or rows.
 *
 * @param path the way to the property, those of embedded objects dotted
 * @param kind what it holds, and where that lies
 * @param table the table of the elements, the join table, or the table of the rows that refer back
 * @param ownerColumns its columns that equal {@code ownerKey}
 * @param ownerTable the table of the owner in which the key is
 * @param ownerKey the columns of the owner's row
 * @param elements of plain values one value with an empty path; of embedded objects one for each part, by its path;
 *     columns that refer to another row by the way to the other's id
 * @param keys of a map, its keys in the same way; empty where they are part of the rows
 * @param target the class of the rows, or null where it holds none
 * @param targetColumns the columns of the join table that equal {@code targetKey}; empty where there is no join table
 * @param targetTable the table of the rows, or null where it holds none; empty where they are of an abstract class and each class below it
 *     has a table of its own
 * @param targetKey the columns of the rows' table
 * @param order the column that keeps the order, if there is one
 */
public record MappedCollection(
        String path,
        Kind kind,
        String table,
        List<String> ownerColumns,
        String ownerTable,
        List<String> ownerKey,
        Map<String, MappedValue> elements,
        Map<String, MappedValue> keys,
        @Nullable Class<?> target,
        List<String> targetColumns,
        @Nullable String targetTable,
        List<String> targetKey,
        Optional<String> order) {

    /** Copies the collections. */
    public MappedCollection {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(table, "table");
        ownerColumns = List.copyOf(ownerColumns);
        Objects.requireNonNull(ownerTable, "ownerTable");
        ownerKey = List.copyOf(ownerKey);
        elements = Map.copyOf(elements);
        keys = Map.copyOf(keys);
        targetColumns = List.copyOf(targetColumns);
        targetKey = List.copyOf(targetKey);
        Objects.requireNonNull(order, "order");
    }

    /** What a collection holds, and where. */
    public enum Kind {
        /** Values or embedded objects, in a table that holds nothing else. */
        ELEMENTS,
        /** Rows, tied by a table in between. */
        JOIN_TABLE,
        /** Rows that refer to their owner. */
        FOREIGN_KEY
    }
}
