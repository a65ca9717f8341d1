/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import dev.privet.contract.PublicApi;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What an archive holds, and what it does not. The same facts lie in it as {@code manifest.json}. Holds no personal data. Its many
 * components are that file's: nobody but the archive's writer makes one.
 *
 * @param id the archive's random id, which is also its file name
 * @param kind for which right it was made
 * @param file where it lies
 * @param at when it was written
 * @param rowsByType how many rows of each type it holds
 * @param redactions the values that were left out of rows, by column and reason
 * @param gaps what else it lacks
 * @param toReview the free texts that somebody should read before it is handed over
 * @param digests the SHA-256 of each file in it, in hexadecimal, by name
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record ArchiveManifest(
        UUID id,
        ArchiveKind kind,
        Path file,
        Instant at,
        Map<String, Long> rowsByType,
        List<Redaction> redactions,
        List<ArchiveGap> gaps,
        List<TextToReview> toReview,
        Map<String, String> digests) {

    /** Copies the collections, the maps ordered by name. */
    public ArchiveManifest {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(at, "at");
        rowsByType = Collections.unmodifiableMap(new TreeMap<>(rowsByType));
        redactions = List.copyOf(redactions);
        gaps = List.copyOf(gaps);
        toReview = List.copyOf(toReview);
        digests = Collections.unmodifiableMap(new TreeMap<>(digests));
    }

    /**
     * All rows together.
     *
     * @return the sum over the types
     */
    public long rows() {
        return rowsByType.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * How many values were left out of the rows of each type.
     *
     * @return only types of which some were, ordered by name
     */
    public Map<String, Long> leftOutByType() {
        Map<String, Long> leftOut = new TreeMap<>();
        redactions.forEach(redaction -> {
            String path = redaction.path();
            leftOut.merge(path.substring(0, path.indexOf('.')), redaction.count(), Long::sum);
        });
        return Collections.unmodifiableMap(leftOut);
    }

    /** The same with the digests of its files. */
    ArchiveManifest with(Map<String, String> sha256) {
        return new ArchiveManifest(id, kind, file, at, rowsByType, redactions, gaps, toReview, sha256);
    }
}
