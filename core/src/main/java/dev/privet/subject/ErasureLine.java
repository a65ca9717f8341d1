/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.PublicApi;
import java.util.Objects;

/**
 * How many rows of one type an erasure handles in one way. Immutable.
 *
 * @param type the rows' type, by simple class name; of rows of which no mark speaks, their table
 * @param handling what becomes of them
 * @param rows how many
 * @param digest a keyed hash over the keys of these rows, whatever their order; empty where the keys are not known
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record ErasureLine(String type, RowHandling handling, long rows, String digest) {

    /** Refuses null. */
    public ErasureLine {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(handling, "handling");
        Objects.requireNonNull(digest, "digest");
    }

    /** Says the line as a person would, without the digest. */
    @Override
    public String toString() {
        return type + ": " + handling.verb() + " " + rows;
    }
}
