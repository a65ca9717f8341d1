/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import dev.privet.sample.Canary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A store that cannot keep an archive so many times, and says so with the name of a person. */
final class FailingStore extends StoreInFront {

    private final AtomicInteger failures;
    private final Failure failure;

    FailingStore(ArchiveStore store, int failures) {
        this(store, failures, () -> {
            throw new IOException("No room for " + Canary.NAME);
        });
    }

    FailingStore(ArchiveStore store, int failures, Failure failure) {
        super(store);
        this.failures = new AtomicInteger(failures);
        this.failure = failure;
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
        super.keep(id, archive, owner);
    }
}
