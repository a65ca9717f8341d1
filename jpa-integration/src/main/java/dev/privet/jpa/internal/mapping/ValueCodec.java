/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal.mapping;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads and writes one column as the provider would, converters included. Thread-safe. */
public interface ValueCodec {

    /**
     * Reads a value.
     *
     * @param row a result set on a row
     * @param position the column's place in it, from 1
     * @return what the property would hold, or null
     * @throws SQLException if the database refuses
     */
    @Nullable
    Object read(ResultSet row, int position) throws SQLException;

    /**
     * Binds a value.
     *
     * @param statement the statement
     * @param position the parameter's place, from 1
     * @param value what the property holds, or null
     * @throws SQLException if the database refuses
     */
    void bind(PreparedStatement statement, int position, @Nullable Object value) throws SQLException;

    /**
     * Whether the column holds a large object that lies elsewhere in the database and stays there when the row is deleted, such as an
     * {@code oid} of PostgreSQL.
     *
     * @return true where deleting the row is not enough
     */
    boolean isLargeObject();

    /**
     * Whether the column holds something else than the property because a converter of the host's turns the one into the other.
     *
     * @return true where what SQL writes is not what the property then holds
     */
    default boolean isConverted() {
        return false;
    }
}
