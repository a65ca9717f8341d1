/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.contract.PublicApi;
import dev.privet.vocabulary.Purpose;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a gate that only observes would have withheld. Immutable; names types and fields, never values.
 *
 * @param kind what was done
 * @param type the name of the record type
 * @param purpose for what, or null where no purpose was in force
 * @param denied whether the operation as a whole would have been refused
 * @param withheld what would have become of each field that would not have been shown as it is, for example {@code email MASK}
 * @param because what speaks against it, where anything does beside a purpose that is missing or sees less than the value; of refused
 *     operations as it was first seen
 * @param count of how many records
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record Observation(
        OperationKind kind,
        String type,
        @Nullable Class<? extends Purpose> purpose,
        boolean denied,
        List<String> withheld,
        List<String> because,
        long count) {

    /** Copies the lists. */
    public Observation {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(type, "type");
        withheld = List.copyOf(withheld);
        because = List.copyOf(because);
    }

    @Override
    public String toString() {
        return count + " × " + kind + " of " + type + " "
                + (purpose == null ? "with no purpose in force" : "for " + purpose.getSimpleName()) + ": would have "
                + (denied ? "been refused" : "withheld " + String.join(", ", withheld))
                + (because.isEmpty() ? "" : ", because " + String.join(" ", because));
    }
}
