/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Writes a person's data, row by row, into a zip archive: {@code data.json} for programs, {@code index.html} for people and
 * {@code manifest.json} with counts and digests. Memory does not grow with the number of rows. The archive appears under its
 * name only once it is whole; closing a writer that was not finished leaves nothing behind. Not thread-safe.
 *
 * @legal GDPR Art 12(1), intelligible and easily accessible; Art 15(3), commonly used electronic form (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class ArchiveWriter implements AutoCloseable {

    private final UUID id = UUID.randomUUID();
    private final Path folder;
    private final Path work;
    private final Instant at;
    private final JsonPart json;
    private final HtmlPart html;
    private final Map<String, Long> rowsByType = new LinkedHashMap<>();
    private final Map<String, Long> leftOutByType = new LinkedHashMap<>();
    private @Nullable String open;
    private boolean finished;

    private ArchiveWriter(Path folder, Path work, Instant at, DataMap dataMap) throws IOException {
        this.folder = folder;
        this.work = work;
        this.at = at;
        this.json = new JsonPart(work.resolve("data.json"));
        this.html = new HtmlPart(work.resolve("index.html"), at, dataMap);
    }

    /**
     * Begins an archive.
     *
     * @param folder where it will lie; must exist
     * @param at when it is written
     * @param dataMap tells what categories and purposes are called
     * @return a writer, to be closed in a try-with-resources statement
     * @throws PrivacyFailureException if the folder cannot be written to
     */
    public static ArchiveWriter in(Path folder, Instant at, DataMap dataMap) {
        try {
            // Readable by the owner alone, and on the archive's own disk, so that the last step is a rename.
            Path work = Files.createTempDirectory(folder, ".privet-");
            try {
                return new ArchiveWriter(folder, work, at, dataMap);
            } catch (IOException | RuntimeException e) {
                WorkFolder.delete(work);
                throw e;
            }
        } catch (IOException | UncheckedIOException | JacksonException e) {
            throw failure(e);
        }
    }

    /**
     * Adds a row. Rows of one type must follow each other. A value that is {@link LeftOut} is not in {@code data.json}; the page
     * says in its place that it was left out, and the manifest how many were.
     *
     * @param type the row's type
     * @param values its columns by property name
     * @throws IllegalArgumentException if rows of another type came between this one and the others of its type
     * @throws IllegalStateException if the archive is finished
     * @throws PrivacyFailureException if it cannot be written
     */
    public void add(RecordType type, Map<String, @Nullable Object> values) {
        requireUnfinished();
        if (!type.name().equals(open) && rowsByType.containsKey(type.name())) {
            throw new IllegalArgumentException("type: rows of " + type.name() + " do not follow each other");
        }
        open = type.name();
        try {
            json.add(type, values);
            html.add(type, values);
            rowsByType.merge(type.name(), 1L, Long::sum);
            long leftOut =
                    values.values().stream().filter(LeftOut.class::isInstance).count();
            if (leftOut > 0) {
                leftOutByType.merge(type.name(), leftOut, Long::sum);
            }
        } catch (UncheckedIOException | JacksonException e) {
            throw failure(e);
        }
    }

    /**
     * Completes the archive and puts it in its place.
     *
     * @param evidence called with the manifest once the archive is whole and before it appears; what it throws ends the export
     * @return what the archive holds
     * @throws IllegalStateException if it was finished before
     * @throws PrivacyFailureException if it cannot be written
     */
    public ArchiveManifest finish(Consumer<ArchiveManifest> evidence) {
        requireUnfinished();
        finished = true;
        try {
            json.finish();
            html.finish();
            Path target = folder.resolve(id + ".zip");
            Path whole = work.resolve("archive.zip");
            ArchiveManifest manifest = ZipPart.write(
                    whole, work, new ArchiveManifest(id, target, at, rowsByType, leftOutByType, Map.of()));
            evidence.accept(manifest);
            Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } catch (IOException | UncheckedIOException | JacksonException e) {
            throw failure(e);
        }
    }

    /** Removes everything that is not the finished archive. */
    @Override
    public void close() {
        json.close();
        html.close();
        WorkFolder.delete(work);
    }

    private void requireUnfinished() {
        if (finished) {
            throw new IllegalStateException("The archive is finished. Begin another one.");
        }
    }

    private static PrivacyFailureException failure(Exception cause) {
        return new PrivacyFailureException(
                "A person's archive was not written, and no part of it is left",
                new Problem(
                        ProblemCode.EXPORT_FAILED,
                        "the archive's folder",
                        "a file could not be written (" + cause.getClass().getSimpleName() + ").",
                        "check that the folder exists, that it may be written to and that the disk has room, then ask again."),
                cause);
    }
}
