/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;
import dev.privet.fact.Citation;
import java.util.List;
import java.util.Objects;

/**
 * Whether a right is there, why, and where the person can turn. Immutable.
 *
 * @param availability whether it is there
 * @param reason why, as a sentence that can be given to the person
 * @param citation where that is written
 * @param routes where the person can complain, to be named in every refusal
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record RightAnswer(Availability availability, String reason, Citation citation, List<ComplaintRoute> routes) {

    /** Copies the list and refuses nulls. */
    public RightAnswer {
        Objects.requireNonNull(availability, "availability");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(citation, "citation");
        routes = List.copyOf(routes);
    }
}
