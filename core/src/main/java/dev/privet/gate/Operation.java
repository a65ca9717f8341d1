/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.contract.PublicApi;
import dev.privet.datamap.RecordType;
import dev.privet.vocabulary.Purpose;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is about to happen to records of one type. The gate answers it with a {@link Verdict}, which it keeps for as long as the
 * day, so an operation holds nothing that differs from one request to the next, such as who acts. Immutable.
 *
 * @param kind what is done
 * @param type to records of which type
 * @param purpose for what, or null where no purpose is in force
 * @param controller for which controller (tenant), or null where there is one only
 * @param recipient who receives the data, or null where it stays
 * @param at when
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record Operation(
        OperationKind kind,
        RecordType type,
        @Nullable Class<? extends Purpose> purpose,
        @Nullable String controller,
        @Nullable Recipient recipient,
        Instant at) {

    /** Refuses null where a value is needed. */
    public Operation {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(at, "at");
    }
}
