/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.breach;

import dev.privet.contract.PublicApi;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;

/**
 * One version of an entry in the register of breaches. A version is never changed: what is found out later is the next one. Immutable.
 *
 * @param id the breach's id, which is random
 * @param version from 1
 * @param recordedAt when it was written down, to the microsecond
 * @param facts what was known and decided then
 * @legal GDPR Art 33(4) and (5) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record BreachRecord(UUID id, int version, Instant recordedAt, BreachFacts facts) {

    /** Refuses null and a version below one. */
    public BreachRecord {
        Objects.requireNonNull(id, "id");
        if (version < 1) {
            throw new IllegalArgumentException("version: " + version + " is below one");
        }
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
        Objects.requireNonNull(facts, "facts");
    }
}
