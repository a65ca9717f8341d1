/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal.mapping;

import java.util.Objects;

/**
 * A plain value of an entity, in one column.
 *
 * @param path the way to the property, those of embedded objects dotted
 * @param table the table's name, one of the entity's
 * @param column the column as SQL takes it
 * @param javaType what the property holds
 * @param codec turns what the database has into what the property holds, and back
 */
public record MappedValue(String path, String table, String column, Class<?> javaType, ValueCodec codec) {

    /** Refuses null. */
    public MappedValue {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(javaType, "javaType");
        Objects.requireNonNull(codec, "codec");
    }
}
