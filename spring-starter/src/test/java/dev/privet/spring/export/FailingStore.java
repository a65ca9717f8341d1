/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import dev.privet.sample.Canary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A store that cannot keep an archive so many times, and says so with the name of a person. */
record FailingStore(ArchiveStore store, AtomicInteger failures, Failure failure) implements ArchiveStore {

    FailingStore(ArchiveStore store, int failures) {
        this(store, failures, () -> {
            throw new IOException("No room for " + Canary.NAME);
        });
    }

    FailingStore(ArchiveStore store, int failures, Failure failure) {
        this(store, new AtomicInteger(failures), failure);
    }

    /** Throws what a store could. */
    @FunctionalInterface
    interface Failure {
        void fail() throws IOException;
    }

    @Override
    public void keep(UUID id, Path archive, String owner) throws IOException {
        if (failures.getAndDecrement() > 0) {
            failure.fail();
        }
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
