/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.export;

import dev.privet.contract.PublicApi;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What an archive holds. The same facts lie in it as {@code manifest.json}. Holds no personal data.
 *
 * @param id the archive's random id, which is also its file name
 * @param file where it lies
 * @param at when it was written
 * @param rowsByType how many rows of each type it holds
 * @param leftOutByType how many values were left out of the rows of each type because they are about others as well; only types of
 *     which some were
 * @param digests the SHA-256 of each file in it, in hexadecimal, by name
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record ArchiveManifest(
        UUID id,
        Path file,
        Instant at,
        Map<String, Long> rowsByType,
        Map<String, Long> leftOutByType,
        Map<String, String> digests) {

    /** Copies the maps, ordered by name. */
    public ArchiveManifest {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(at, "at");
        rowsByType = Collections.unmodifiableMap(new TreeMap<>(rowsByType));
        leftOutByType = Collections.unmodifiableMap(new TreeMap<>(leftOutByType));
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
}
