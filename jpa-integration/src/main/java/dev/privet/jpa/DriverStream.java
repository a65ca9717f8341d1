/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A large value as the driver streams it, text as UTF-8; closes what it was read by. */
final class DriverStream extends InputStream {

    private final PreparedStatement statement;
    private final InputStream bytes;

    DriverStream(LargeValue value) throws SQLException {
        statement = value.statement(value.column());
        try {
            value.bindKey(statement, 0);
            ResultSet row = statement.executeQuery();
            bytes = row.next() ? of(row, value.isText()) : InputStream.nullInputStream();
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private static InputStream of(ResultSet row, boolean text) throws SQLException {
        if (text) {
            @Nullable Reader reader = row.getCharacterStream(1);
            return reader == null ? InputStream.nullInputStream() : new Utf8(reader);
        }
        @Nullable InputStream stream = row.getBinaryStream(1);
        return stream == null ? InputStream.nullInputStream() : stream;
    }

    @Override
    public int read() throws IOException {
        return bytes.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return bytes.read(into, offset, length);
    }

    @Override
    public void close() throws IOException {
        try {
            // Closes what it gave out as well.
            statement.close();
        } catch (SQLException e) {
            throw new IOException("A large value was not closed (" + Causes.name(e) + ")", e);
        }
    }

    /** Characters as bytes, a little at a time. */
    private static final class Utf8 extends InputStream {

        private static final int SIZE = 8192;

        private final Reader reader;
        private final CharsetEncoder encoder = StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        private final CharBuffer characters = CharBuffer.allocate(SIZE).limit(0);
        private final ByteBuffer encoded = ByteBuffer.allocate(SIZE * 4).limit(0);
        private boolean ended;

        Utf8(Reader reader) {
            this.reader = reader;
        }

        @Override
        public int read() throws IOException {
            return hasMore() ? encoded.get() & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!hasMore()) {
                return -1;
            }
            int copied = Math.min(length, encoded.remaining());
            encoded.get(into, offset, copied);
            return copied;
        }

        private boolean hasMore() throws IOException {
            while (!encoded.hasRemaining() && !ended) {
                characters.compact();
                ended = reader.read(characters) < 0;
                characters.flip();
                encoded.clear();
                encoder.encode(characters, encoded, ended);
                encoded.flip();
            }
            return encoded.hasRemaining();
        }
    }
}
