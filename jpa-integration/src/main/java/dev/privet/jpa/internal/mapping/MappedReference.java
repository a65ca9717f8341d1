/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal.mapping;

import java.util.List;
import java.util.Objects;

/**
 * An association to one row: how the columns of the one side equal those of the other.
 *
 * @param path the way to the property, those of embedded objects dotted
 * @param target the entity's class
 * @param table the table in which the reference begins: of this entity
 * @param columns the columns in it that hold the reference; where the other side or a table in
 *     between holds it, the columns of this side's key
 * @param targetTable the table in which it ends: one of the target's; empty where the target is abstract and each class below it has
 *     a table of its own, which then has the columns
 * @param targetColumns the columns in it that are equal
 * @param through the table in between where there is one, and no other
 */
public record MappedReference(
        String path,
        Class<?> target,
        String table,
        List<String> columns,
        String targetTable,
        List<String> targetColumns,
        List<MappedJoin> through) {

    /** Copies the lists. */
    public MappedReference {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(table, "table");
        columns = List.copyOf(columns);
        Objects.requireNonNull(targetTable, "targetTable");
        targetColumns = List.copyOf(targetColumns);
        through = List.copyOf(through);
    }
}
