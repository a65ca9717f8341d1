/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import dev.privet.contract.PublicApi;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Where archives lie that were written in the background, until they are fetched or their time is up. Archives come encrypted. A host that
 * keeps them elsewhere than in a folder has a bean of this type. On several nodes all of them reach the same archives. Must be thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
public interface ArchiveStore {

    /**
     * Takes over an archive. Afterwards it is there as a whole, and after a failure or an end of the process not at all. One of the same id
     * is replaced: an export that was cut off is done once more.
     *
     * @param id of the request; the only name an archive may have, as it says nothing of the person
     * @param archive the file, in {@link #workFolder}; may be moved, and is removed afterwards otherwise
     * @param owner whose it is, encrypted: up to a thousand letters, digits, hyphens and underscores. Kept
     *     beside the archive, for {@link #owner}
     * @throws IOException if it cannot be kept
     */
    void keep(UUID id, Path archive, String owner) throws IOException;

    /**
     * Whose an archive is, as it was handed to {@link #keep}. Where persons are erased, an archive of which this is not known is not handed out,
     * and is removed.
     *
     * @param id of the request
     * @return nothing where there is no such archive, or no more, or where what was kept beside it is lost or spoilt
     * @throws IOException if the store does not answer; the archive stays, and is not handed out meanwhile
     */
    Optional<String> owner(UUID id) throws IOException;

    /**
     * Which archives there are. They are looked through from time to time for those of persons who were erased since.
     *
     * @return the ids under which they were kept
     * @throws IOException if that cannot be told
     */
    Set<UUID> ids() throws IOException;

    /**
     * When an archive was kept.
     *
     * @param id of the request
     * @return nothing where there is no such archive, or no more
     * @throws IOException if that cannot be told
     */
    Optional<Instant> keptAt(UUID id) throws IOException;

    /**
     * Opens an archive, as it was kept.
     *
     * @param id of the request
     * @return nothing where there is no such archive, or no more; the caller closes the stream
     * @throws IOException if it cannot be read
     */
    Optional<InputStream> open(UUID id) throws IOException;

    /**
     * Removes an archive.
     *
     * @param id of the request
     * @return false where there was none
     * @throws IOException if it is still there
     */
    boolean remove(UUID id) throws IOException;

    /**
     * Removes every archive that was kept before an instant.
     *
     * @param instant the instant
     * @return how many were removed
     * @throws IOException if some that should are not
     */
    long removeKeptBefore(Instant instant) throws IOException;

    /**
     * Where archives are put together, in a folder of their own.
     *
     * @return an existing folder on a disk of this node; by default that for temporary files
     */
    default Path workFolder() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }
}
