/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import dev.privet.contract.PublicApi;
import java.time.Instant;
import java.util.Objects;

/**
 * A hold that does not count any more. Immutable.
 *
 * @param hold the hold
 * @param at when it ended
 * @param by who ended it, as the host names users
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record EndedHold(LegalHold hold, Instant at, String by) {

    /** Refuses null. */
    public EndedHold {
        Objects.requireNonNull(hold, "hold");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
    }
}
