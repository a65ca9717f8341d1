/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.export.Attachment;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Bytes of one element of a collection, which have no key by which they could be asked for later. Prints nothing of them. */
final class SmallBytes implements Attachment {

    private final byte[] bytes;
    private final boolean text;

    private SmallBytes(byte[] bytes, boolean text) {
        this.bytes = bytes;
        this.text = text;
    }

    /** The bytes of what a property holds. */
    static @Nullable Attachment of(@Nullable Object value) throws SQLException {
        if (value == null) {
            return null;
        }
        if (value instanceof byte[] plain) {
            return new SmallBytes(plain, false);
        }
        if (value instanceof Byte[] boxed) {
            byte[] plain = new byte[boxed.length];
            for (int i = 0; i < boxed.length; i++) {
                plain[i] = boxed[i];
            }
            return new SmallBytes(plain, false);
        }
        if (value instanceof Blob blob) {
            return new SmallBytes(blob.getBytes(1, Math.toIntExact(blob.length())), false);
        }
        String text = value instanceof Clob clob
                ? clob.getSubString(1, Math.toIntExact(clob.length()))
                : value instanceof char[] characters ? new String(characters) : value.toString();
        return new SmallBytes(text.getBytes(StandardCharsets.UTF_8), true);
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public boolean isText() {
        return text;
    }

    @Override
    public String toString() {
        return "SmallBytes";
    }
}
