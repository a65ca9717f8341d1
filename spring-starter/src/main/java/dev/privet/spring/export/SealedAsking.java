/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.export;

import java.util.Optional;
import java.util.UUID;

/** Encrypts whose data is asked for, since a request waits where others read. Thread-safe. */
final class SealedAsking {

    private final Sealing sealing;

    SealedAsking(ExportKey key) {
        this.sealing = new Sealing(key::ofPersons);
    }

    String seal(UUID id, Asked asked) {
        return sealing.seal(id, asked.bytes());
    }

    /** What was asked for; nothing where it was sealed under another key, for another request, or is not as it was. */
    Optional<Asked> open(UUID id, String sealed) {
        try {
            return sealing.open(id, sealed).map(Asked::read);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
