/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.jpa.internal.mapping.MappedValue;
import java.io.IOException;
import java.io.InputStream;
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
            return new SeriesStream(value, value.column() + " || ''::bytea");
        }
    },
    /** Of text in the row. */
    TEXT {
        @Override
        InputStream open(LargeValue value) {
            return new SeriesStream(value, "convert_to(" + value.column() + ", 'UTF8')");
        }
    },
    /** Of an object that lies outside of the row. */
    LARGE_OBJECT {
        @Override
        InputStream open(LargeValue value) {
            return new ObjectStream(value);
        }
    };

    /** A megabyte: each piece is a round trip. */
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
    private abstract static class PieceStream extends InputStream {

        private final LargeValue value;
        private byte[] piece = {};
        private int at;
        private boolean ended;

        PieceStream(LargeValue value) {
            this.value = value;
        }

        LargeValue value() {
            return value;
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
                    byte[] next = next();
                    piece = next == null ? new byte[0] : next;
                    at = 0;
                    ended = piece.length < SIZE;
                } catch (SQLException e) {
                    throw new IOException(value + " cannot be read on (" + Causes.name(e) + ")", e);
                }
            }
            return at < piece.length;
        }

        /** The next piece; what is shorter than the others, or nothing, is the last. */
        abstract byte @Nullable [] next() throws SQLException;
    }

    /** Each piece by a statement of its own, which costs the same wherever it lies. */
    private static final class ObjectStream extends PieceStream {

        private long read;

        ObjectStream(LargeValue value) {
            super(value);
        }

        @Override
        byte @Nullable [] next() throws SQLException {
            try (PreparedStatement statement = value().statement("lo_get(" + value().column() + ", ?, ?)")) {
                statement.setLong(1, read);
                statement.setInt(2, SIZE);
                value().bindKey(statement, 2);
                try (ResultSet row = statement.executeQuery()) {
                    read += SIZE;
                    return row.next() ? row.getBytes(1) : null;
                }
            }
        }
    }

    /** All pieces by one statement: PostgreSQL unpacks all of a value to give out a part of it, and is to do that once. */
    private static final class SeriesStream extends PieceStream {

        private final String bytes;
        private @Nullable PreparedStatement statement;
        private @Nullable ResultSet rows;

        SeriesStream(LargeValue value, String bytes) {
            super(value);
            this.bytes = bytes;
        }

        @Override
        byte @Nullable [] next() throws SQLException {
            ResultSet pieces = rows;
            if (pieces == null) {
                pieces = open();
                rows = pieces;
            }
            return pieces.next() ? pieces.getBytes(1) : null;
        }

        private ResultSet open() throws SQLException {
            PreparedStatement asking = value().pieces(bytes, SIZE);
            statement = asking;
            asking.setFetchSize(1);
            value().bindKey(asking, 0);
            return asking.executeQuery();
        }

        @Override
        public void close() throws IOException {
            PreparedStatement asked = statement;
            if (asked != null) {
                try {
                    asked.close();
                } catch (SQLException e) {
                    throw new IOException(value() + " cannot be closed (" + Causes.name(e) + ")", e);
                }
            }
        }
    }
}
