/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts large values into the archive as files, and their paths into the rows. While rows come, the archive is busy with them, so the
 * values wait in one file, whatever their number.
 */
final class Attachments {

    private static final int BUFFER = 1 << 16;

    private final Spool waiting;
    private final PackingThread packing;
    private final Map<String, Long> numbers = new HashMap<>();
    private final List<Waiting> all = new ArrayList<>();
    private @Nullable OutputStream target;

    Attachments(Spool waiting, PackingThread packing) {
        this.waiting = waiting;
        this.packing = packing;
    }

    /** The value as it stands in the row; the value itself unless it is a large one or holds such. */
    Object replaced(Sheet sheet, String column, Object value) {
        if (value instanceof Attachment attachment) {
            return enclosed(sheet, column, attachment);
        }
        if (value instanceof Collection<?> many && many.stream().anyMatch(Attachments::isLarge)) {
            List<@Nullable Object> copy = new ArrayList<>(many.size());
            for (Object one : many) {
                copy.add(one == null ? null : replaced(sheet, column, one));
            }
            return copy;
        }
        if (value instanceof Map<?, ?> parts && parts.values().stream().anyMatch(Attachments::isLarge)) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            parts.forEach((name, part) -> copy.put(name, part == null ? null : replaced(sheet, column, part)));
            return copy;
        }
        return value;
    }

    private static boolean isLarge(@Nullable Object value) {
        return value instanceof Attachment || value instanceof Map<?, ?> || value instanceof Collection<?>;
    }

    private Enclosed enclosed(Sheet sheet, String column, Attachment attachment) {
        long number = numbers.merge(sheet.type().name(), 1L, Long::sum);
        String path = "attachments/" + sheet.file() + "/" + number + "-" + FileNames.plain(column)
                + (attachment.isText() ? ".txt" : ".bin");
        try (InputStream content = attachment.open()) {
            if (target == null) {
                target = packing.to(waiting.write());
            }
            all.add(new Waiting(path, content.transferTo(target)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Enclosed(path);
    }

    /** Takes no more. */
    void finish() throws IOException {
        if (target != null) {
            target.close();
        }
    }

    /** Puts them into the archive, once all that waits is written. */
    void addTo(ArchiveFile archive) throws IOException {
        if (all.isEmpty()) {
            return;
        }
        try (InputStream content = new BufferedInputStream(waiting.read())) {
            for (Waiting one : all) {
                archive.add(one.path, out -> copy(content, out, one.length));
            }
        }
    }

    private static void copy(InputStream content, OutputStream out, long length) throws IOException {
        byte[] buffer = new byte[(int) Math.min(length, BUFFER)];
        for (long left = length; left > 0; ) {
            int read = content.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (read < 0) {
                throw new EOFException("a large value is shorter than it was");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    /** One that waits: the file that it becomes, and how much of what waits it is. */
    private record Waiting(String path, long length) {}
}
