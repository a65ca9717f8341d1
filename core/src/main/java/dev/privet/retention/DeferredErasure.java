/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import dev.privet.contract.PublicApi;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An erasure that a hold kept from being whole, so that the rest can be done once the hold ends. Has to name the person, since it could not be
 * done later otherwise; it belongs into the host's own database and goes with the rest. Immutable; prints no id.
 *
 * @param kind the kind of person
 * @param id the person's id, in writing
 * @param hold the id of the hold
 * @param since when the erasure was carried out as far as it could be, to the microsecond
 * @param actor who carried it out, as the host names users and jobs, or null where unknown
 * @param controller for which controller (tenant), or null where there is one only
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record DeferredErasure(
        String kind,
        String id,
        UUID hold,
        Instant since,
        @Nullable String actor,
        @Nullable String controller) {

    /** Refuses null where a value is needed; keeps the instant to the microsecond, as every database can. */
    public DeferredErasure {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(hold, "hold");
        since = since.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public String toString() {
        return "DeferredErasure[" + kind + ", hold " + hold + "]";
    }
}
