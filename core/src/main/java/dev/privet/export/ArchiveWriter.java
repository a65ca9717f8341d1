/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import dev.privet.choice.Choice;
import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.RecordType;
import dev.privet.scan.TextScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Writes a person's data, row by row, into a zip archive: {@code data.json} with its schema for programs, a table for spreadsheets for
 * each type, {@code index.html} for people, large values as files of their own, {@code facts.json} with what the data is used for, and
 * {@code manifest.json} with counts, gaps and digests. Memory does not grow with the number of rows. The same rows, instant and id give
 * the same bytes, unless they are encrypted. The archive appears under its name only once it is whole; closing a writer that was not
 * finished leaves nothing behind. Packs on a thread of its own, which ends when the writer is finished or closed. Not thread-safe.
 *
 * @legal GDPR Art 12(1), intelligible and easily accessible; Art 15(3), commonly used electronic form; Art 20(1), machine-readable
 *     format (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class ArchiveWriter implements AutoCloseable {

    private final UUID id;
    private final Path folder;
    private final WorkFolder work;
    private final Instant at;
    private final DataMap dataMap;
    private final ExportOptions options;
    private final AccessFacts facts;
    private final ArchiveFile zip;
    private final PackingThread packing = new PackingThread();
    private final JsonPart json;
    private final Attachments attachments;
    private final Tables tables;
    private final Counts counts = new Counts();
    private final Progress progress;
    private boolean finished;

    private ArchiveWriter(Place place, DataMap dataMap, String kind, ExportOptions options) throws IOException {
        boolean encrypted = options.passphrase().isPresent();
        this.id = place.id();
        this.folder = place.folder();
        this.work = place.work();
        this.at = place.at();
        this.dataMap = dataMap;
        this.options = options;
        this.facts = FactReader.read(dataMap, kind, LocalDate.ofInstant(at, ZoneOffset.UTC));
        this.progress = new Progress(options.listener(), options.stopping());
        this.zip = new ArchiveFile(work.path().resolve("archive.zip"), at, options);
        try {
            this.json = new JsonPart(packing.to(zip.begin("data.json")));
        } catch (IOException | RuntimeException e) {
            zip.abandon();
            throw e;
        }
        this.attachments = new Attachments(Spool.of(work.path().resolve("attachments"), encrypted), packing);
        this.tables = new Tables(work.path(), encrypted, options.kind() == ArchiveKind.ACCESS, packing);
    }

    /**
     * Begins a copy of everything, of a person of whatever kind.
     *
     * @param folder where it will lie; must exist
     * @param at when it is written
     * @param dataMap tells what categories and purposes are called
     * @return a writer, to be closed in a try-with-resources statement
     * @throws PrivacyFailureException if the folder cannot be written to
     */
    public static ArchiveWriter in(Path folder, Instant at, DataMap dataMap) {
        return in(folder, at, dataMap, "", ExportOptions.access());
    }

    /**
     * Begins an archive.
     *
     * @param folder where it will lie; must exist
     * @param at when it is written
     * @param dataMap tells what categories and purposes are called
     * @param kind the kind of person, whose purposes it tells; empty for those of all kinds
     * @param options for which right, and whether it is encrypted
     * @return a writer, to be closed in a try-with-resources statement
     * @throws PrivacyFailureException if the folder cannot be written to
     * @throws dev.privet.contract.PrivacyConfigurationException if it is to be encrypted and the library for that is missing
     */
    public static ArchiveWriter in(Path folder, Instant at, DataMap dataMap, String kind, ExportOptions options) {
        return in(folder, at, dataMap, kind, options, UUID.randomUUID());
    }

    /** The same under an id of the caller's, by which an archive can be written once more. */
    static ArchiveWriter in(Path folder, Instant at, DataMap dataMap, String kind, ExportOptions options, UUID id) {
        try {
            WorkFolder work = WorkFolder.in(folder);
            try {
                return new ArchiveWriter(new Place(id, folder, work, at), dataMap, kind, options);
            } catch (IOException | RuntimeException e) {
                work.close();
                throw e;
            }
        } catch (IOException | UncheckedIOException | JacksonException e) {
            options.wipe();
            throw failure(e);
        } catch (RuntimeException e) {
            options.wipe();
            throw e;
        }
    }

    /**
     * Adds a row of which no text is to be reviewed.
     *
     * @param type the row's type
     * @param values its columns by property name
     * @throws IllegalArgumentException if rows of another type came between this one and the others of its type
     * @throws IllegalStateException if the archive is finished
     * @throws PrivacyFailureException if it cannot be written
     */
    public void add(RecordType type, Map<String, @Nullable Object> values) {
        add(type, values, Set.of());
    }

    /**
     * Adds a row. Rows of one type must follow each other. A value that is {@link LeftOut} is not in {@code data.json}; the page
     * says in its place that it was left out, and the manifest of how many rows. An {@link Attachment} becomes a file of its own, and its
     * path stands in its place.
     *
     * @param type the row's type
     * @param values its columns by property name
     * @param review the columns with text that may be about others as well
     * @throws IllegalArgumentException if rows of another type came between this one and the others of its type
     * @throws IllegalStateException if the archive is finished
     * @throws PrivacyFailureException if it cannot be written
     */
    public void add(RecordType type, Map<String, @Nullable Object> values, Set<String> review) {
        requireUnfinished();
        counts.row(type);
        try {
            Tables.Table table = tables.of(type, values);
            table.sheet().take(values, review, attachments);
            json.add(table.sheet());
            table.write();
        } catch (UncheckedIOException | JacksonException e) {
            throw failure(e);
        }
        progress.row();
    }

    /**
     * Adds what the person has chosen, as a table of its own in plain words. Nothing is added for a person who has chosen nothing.
     *
     * @param history all of it, oldest first
     * @throws IllegalStateException if the archive is finished
     * @throws PrivacyFailureException if it cannot be written
     */
    public void addChoices(List<Choice> history) {
        RecordType type = ChoiceTable.type();
        if (dataMap.types().stream().anyMatch(marked -> marked.name().equals(type.name()))) {
            lacks(List.of(new ArchiveGap(
                    ChoiceTable.TITLE,
                    ArchiveGap.Reason.NOT_SHOWN,
                    "What you agreed to or objected to is not in this copy, since another table has that name.")));
            return;
        }
        TextScanner scanner = TextScanner.standard();
        ChoiceTable.rows(history, dataMap)
                .forEach(row ->
                        add(type, row, ChoiceTable.namesSomebody(row, scanner) ? ChoiceTable.FREE_TEXT : Set.of()));
    }

    /**
     * Says what the archive lacks.
     *
     * @param gaps told on the page and in the manifest
     */
    public void lacks(Collection<ArchiveGap> gaps) {
        counts.gaps(gaps);
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
            tables.closeOpen();
            attachments.finish();
            packing.finish();
            Path target = folder.resolve(id + ".zip");
            ArchiveManifest manifest = pack(counts.manifest(id, target, at, options.kind(), facts, tables.all()));
            evidence.accept(manifest);
            Files.move(work.path().resolve("archive.zip"), target, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } catch (IOException | UncheckedIOException | JacksonException e) {
            throw failure(e);
        }
    }

    private ArchiveManifest pack(ArchiveManifest draft) throws IOException {
        List<Sheet> sheets = tables.all().stream().map(Tables.Table::sheet).toList();
        zip.add("data.schema.json", out -> SchemaPart.write(out, sheets));
        List<PagePart.Written> shown = new ArrayList<>();
        for (Tables.Table table : tables.all()) {
            zip.add("csv/" + table.sheet().file() + ".csv", table.csv());
            table.rows().ifPresent(rows -> shown.add(new PagePart.Written(table.sheet(), rows)));
        }
        attachments.addTo(zip);
        if (options.kind() == ArchiveKind.ACCESS) {
            zip.add("index.html", out -> PagePart.write(out, draft, facts, dataMap, shown));
            zip.add("facts.json", out -> FactsJson.write(out, facts));
        }
        ArchiveManifest manifest = draft.with(zip.digests());
        zip.add("manifest.json", out -> ManifestPart.write(out, manifest));
        zip.close();
        return manifest;
    }

    /** Removes everything that is not the finished archive, and wipes the passphrase. */
    @Override
    public void close() {
        try {
            packing.close();
            json.close();
            tables.close();
            zip.abandon();
        } finally {
            // Whatever fails before, no personal data stays behind.
            options.wipe();
            work.close();
        }
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

    /** Where and as what an archive is made. */
    private record Place(UUID id, Path folder, WorkFolder work, Instant at) {}
}
