/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.jpa.internal.mapping.MappedValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** How a large value is read without ever having all of it in memory. */
enum Pieces {
    /** By a stream of the driver's. */
    STREAM {
        @Override
        InputStream open(LargeValue value) throws SQLException {
            return new DriverStream(value);
        }
    },
    /** Of bytes in the row: PostgreSQL's driver would hold all of them. */
    BYTES {
        @Override
        InputStream open(LargeValue value) {
            return new PieceStream(value, "substring(" + value.column() + " from ? for ?)", false);
        }
    },
    /** Of text in the row. */
    TEXT {
        @Override
        InputStream open(LargeValue value) {
            return new PieceStream(value, "substring(" + value.column() + " from ? for ?)", true);
        }
    },
    /** Of an object that lies outside of the row. */
    LARGE_OBJECT {
        @Override
        InputStream open(LargeValue value) {
            return new PieceStream(value, "lo_get(" + value.column() + ", ?, ?)", false);
        }
    };

    /** A megabyte or so: each piece is a statement. */
    private static final int SIZE = 1 << 20;

    static Pieces of(Database database, MappedValue value, boolean text) {
        if (database != Database.POSTGRESQL) {
            return STREAM;
        }
        if (value.codec().isLargeObject()) {
            return LARGE_OBJECT;
        }
        return text ? TEXT : BYTES;
    }

    abstract InputStream open(LargeValue value) throws SQLException;

    /** Asks for the next piece when the last one is at its end. */
    private static final class PieceStream extends InputStream {

        private final LargeValue value;
        private final String expression;
        private final boolean text;
        private byte[] piece = {};
        private int at;
        private long read;
        private boolean ended;

        PieceStream(LargeValue value, String expression, boolean text) {
            this.value = value;
            this.expression = expression;
            this.text = text;
        }

        @Override
        public int read() throws IOException {
            return hasMore() ? piece[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!hasMore()) {
                return -1;
            }
            int copied = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, into, offset, copied);
            at += copied;
            return copied;
        }

        private boolean hasMore() throws IOException {
            if (at == piece.length && !ended) {
                try {
                    next();
                } catch (SQLException e) {
                    throw new IOException(value + " cannot be read on (" + Causes.name(e) + ")", e);
                }
            }
            return at < piece.length;
        }

        private void next() throws SQLException {
            try (PreparedStatement statement = value.statement(expression)) {
                if (expression.startsWith("lo_get")) {
                    statement.setLong(1, read);
                } else {
                    statement.setInt(1, Math.toIntExact(read + 1));
                }
                statement.setInt(2, SIZE);
                value.bindKey(statement, 2);
                try (ResultSet row = statement.executeQuery()) {
                    take(row.next() ? row : null);
                }
            }
        }

        private void take(@Nullable ResultSet row) throws SQLException {
            at = 0;
            if (text) {
                String next = row == null ? null : row.getString(1);
                String characters = next == null ? "" : next;
                int count = characters.codePointCount(0, characters.length());
                piece = characters.getBytes(StandardCharsets.UTF_8);
                read += count;
                ended = count < SIZE;
            } else {
                byte[] next = row == null ? null : row.getBytes(1);
                piece = next == null ? new byte[0] : next;
                read += piece.length;
                ended = piece.length < SIZE;
            }
        }
    }
}
