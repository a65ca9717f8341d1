/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.scan;

import dev.privet.contract.PublicApi;
import java.util.Objects;

/**
 * Where in a text something was found. Holds no part of the text, so it can be logged. Immutable.
 *
 * @param kind what it is
 * @param start the index of its first character
 * @param end the index after its last
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record Finding(Kind kind, int start, int end) {

    /** Refuses a place that is none. */
    public Finding {
        Objects.requireNonNull(kind, "kind");
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("start and end: " + start + " to " + end + " holds no character");
        }
    }
}
