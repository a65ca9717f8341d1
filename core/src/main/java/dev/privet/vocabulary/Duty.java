/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;
import dev.privet.fact.Citation;
import java.util.Objects;

/**
 * Something that is owed after an event. Immutable.
 *
 * @param action what is to be done
 * @param reason why, as a sentence
 * @param citation where that is written
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record Duty(DutyAction action, String reason, Citation citation) {

    /** Refuses null parts. */
    public Duty {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(citation, "citation");
    }
}
