/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PublicApi;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of a row stays, why, and how long. Immutable, and names fields alone.
 *
 * @param ground why it stays
 * @param fields the fields that stay, by path; empty where it is the row as such
 * @param until the last day on which it stays, as a civil date in the organisation's zone; nothing where there is no end yet
 * @param because what makes the ground one, such as the purpose that needs it; may be empty
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record KeptData(ErasureGround ground, Set<String> fields, Optional<LocalDate> until, String because) {

    /** Copies the fields and refuses null. */
    public KeptData {
        Objects.requireNonNull(ground, "ground");
        fields = Collections.unmodifiableSet(new TreeSet<>(fields));
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(because, "because");
    }

    /**
     * The row as such, without an end.
     *
     * @param ground why
     * @return kept data without fields
     */
    static KeptData row(ErasureGround ground) {
        return new KeptData(ground, Set.of(), Optional.empty(), "");
    }
}
