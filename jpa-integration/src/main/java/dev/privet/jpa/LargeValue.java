/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.export.Attachment;
import dev.privet.jpa.internal.mapping.MappedEntity;
import dev.privet.jpa.internal.mapping.MappedTable;
import dev.privet.jpa.internal.mapping.MappedValue;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A value that may be too large to be in memory, read piece by piece once it is opened. Prints nothing of it.
 *
 * <p>A statement of its own for each that is opened is the price of not having them all in the pages of the rows.
 */
final class LargeValue implements Attachment {

    private static final Set<Class<?>> BYTES = Set.of(byte[].class, Byte[].class, Blob.class);

    private final MappedValue value;
    private final Place place;

    private LargeValue(MappedValue value, Place place) {
        this.value = value;
        this.place = place;
    }

    /** Whether values of a column are read only when somebody opens them. */
    static boolean isLarge(MappedValue value) {
        return BYTES.contains(value.javaType())
                || Clob.class.isAssignableFrom(value.javaType())
                || value.codec().isLargeObject();
    }

    @Override
    public boolean isText() {
        return !BYTES.contains(value.javaType());
    }

    @Override
    public InputStream open() throws IOException {
        try {
            return Pieces.of(place.database(), value, isText()).open(this);
        } catch (SQLException e) {
            throw new IOException("A large value of " + value.path() + " cannot be read (" + Causes.name(e) + ")", e);
        }
    }

    /** A query for an expression over the column, in the one row in which it lies. */
    PreparedStatement statement(String expression) throws SQLException {
        return place.connection().prepareStatement("select " + expression + from());
    }

    /** A query of PostgreSQL for all pieces of what an expression gives, one after another. What is behind an offset is worked out once. */
    PreparedStatement pieces(String bytes, int size) throws SQLException {
        return place.connection()
                .prepareStatement("select substring(v.b from s for " + size + ") from (select " + bytes + " as b"
                        + from() + " offset 0) v, generate_series(1, greatest(octet_length(v.b), 1), " + size + ") s");
    }

    private String from() {
        MappedTable table = place.table(value);
        return " from " + table.name() + " where "
                + table.keys().stream().map(key -> key + " = ?").collect(Collectors.joining(" and "));
    }

    /** Binds the row's key after the given number of parameters. */
    void bindKey(PreparedStatement statement, int before) throws SQLException {
        for (int i = 0; i < place.key().size(); i++) {
            place.entity()
                    .id()
                    .get(i)
                    .codec()
                    .bind(statement, before + i + 1, place.key().get(i));
        }
    }

    String column() {
        return value.column();
    }

    @Override
    public String toString() {
        return "LargeValue[" + value.path() + "]";
    }

    /**
     * The row whose large values may be opened.
     *
     * @param connection where it is read
     * @param database what speaks there
     * @param entity what it is a row of
     * @param key its key
     */
    record Place(Connection connection, Database database, MappedEntity entity, List<@Nullable Object> key) {

        LargeValue of(MappedValue value) {
            return new LargeValue(value, this);
        }

        private MappedTable table(MappedValue value) {
            return entity.tables().stream()
                    .filter(table -> table.name().equals(value.table()))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public String toString() {
            return "Place[" + entity.name() + "]";
        }
    }
}
