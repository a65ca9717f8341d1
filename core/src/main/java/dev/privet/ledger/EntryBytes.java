/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.ledger;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes an entry as bytes, in one way only: each part is there, in the order of {@link StoredEntry}, and says whether it is null and how
 * long it is, so no two entries have the same bytes. The first byte is the version of the form.
 */
final class EntryBytes {

    private static final int FORM = 1;
    private static final int USUAL_SIZE = 256;

    private EntryBytes() {}

    /** The hash of an entry at its position, as a leaf of a block. */
    static byte[] leaf(StoredEntry entry) {
        return Merkle.leaf(of(entry));
    }

    static byte[] of(StoredEntry entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeLong(entry.position());
            write(entry.id(), out);
            write(entry.at(), out);
            write(entry.event(), out);
            write(entry.type(), out);
            write(entry.purpose(), out);
            write(entry.actor(), out);
            write(entry.controller(), out);
            write(entry.subject(), out);
            out.writeLong(entry.count());
            write(entry.detail(), out);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory refused to be written", e);
        }
        return bytes.toByteArray();
    }

    private static void write(@Nullable UUID id, DataOutputStream out) throws IOException {
        out.writeBoolean(id != null);
        if (id != null) {
            out.writeLong(id.getMostSignificantBits());
            out.writeLong(id.getLeastSignificantBits());
        }
    }

    private static void write(@Nullable Instant at, DataOutputStream out) throws IOException {
        out.writeBoolean(at != null);
        if (at != null) {
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
        }
    }

    private static void write(@Nullable String text, DataOutputStream out) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            byte[] content = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(content.length);
            out.write(content);
        }
    }
}
