/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import dev.privet.contract.PublicApi;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;

/**
 * Keeps data that would have to go, because somebody needs it for a legal claim or a duty. Immutable.
 *
 * @param id a random id
 * @param scope what it keeps
 * @param reason why, without personal data: it is told in reports, and in the answer to a person whose erasure it defers
 * @param author who placed it, as the host names users
 * @param placedAt since when, to the microsecond
 * @param reviewOn by when somebody has to look whether it is still needed, as a civil date in the organisation's zone
 * @legal GDPR Art 17(3)(e), Art 18(1)(c), Art 5(1)(e) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record LegalHold(UUID id, HoldScope scope, String reason, String author, Instant placedAt, LocalDate reviewOn) {

    /** Refuses null, and a reason or an author that says nothing; keeps the instant to the microsecond, as every database can. */
    public LegalHold {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(scope, "scope");
        if (reason.isBlank()) {
            throw new IllegalArgumentException("reason: says nothing");
        }
        if (author.isBlank()) {
            throw new IllegalArgumentException("author: says nothing");
        }
        placedAt = placedAt.truncatedTo(ChronoUnit.MICROS);
        Objects.requireNonNull(reviewOn, "reviewOn");
    }
}
