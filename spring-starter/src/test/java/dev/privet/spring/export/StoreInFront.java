/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Stands in front of another store and does as that does, but for what a test makes of it. */
abstract class StoreInFront implements ArchiveStore {

    private final ArchiveStore store;

    StoreInFront(ArchiveStore store) {
        this.store = store;
    }

    @Override
    public void keep(UUID id, Path archive, String owner) throws IOException {
        store.keep(id, archive, owner);
    }

    @Override
    public Optional<Instant> keptAt(UUID id) throws IOException {
        return store.keptAt(id);
    }

    @Override
    public Optional<String> owner(UUID id) throws IOException {
        return store.owner(id);
    }

    @Override
    public Set<UUID> ids() throws IOException {
        return store.ids();
    }

    @Override
    public Optional<InputStream> open(UUID id) throws IOException {
        return store.open(id);
    }

    @Override
    public boolean remove(UUID id) throws IOException {
        return store.remove(id);
    }

    @Override
    public long removeKeptBefore(Instant instant) throws IOException {
        return store.removeKeptBefore(instant);
    }

    @Override
    public Path workFolder() {
        return store.workFolder();
    }
}
