/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts large values into the archive as files, straight from where they come, and their paths into the rows. */
final class Attachments {

    private final ArchiveFile archive;
    private final Map<String, Long> numbers = new HashMap<>();

    Attachments(ArchiveFile archive) {
        this.archive = archive;
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
            archive.add(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Enclosed(path);
    }
}
