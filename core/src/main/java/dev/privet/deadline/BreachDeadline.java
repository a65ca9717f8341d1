/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.deadline;

import dev.privet.contract.PublicApi;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * By when a breach has to be told. Immutable.
 *
 * @param due the moment, or nothing where the law says "without undue delay" and no number
 * @param derivation how it was reached
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record BreachDeadline(Optional<ZonedDateTime> due, Derivation derivation) {

    /** Refuses nulls. */
    public BreachDeadline {
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(derivation, "derivation");
    }
}
