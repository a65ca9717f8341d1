/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.vocabulary;

import dev.privet.contract.PublicApi;
import dev.privet.fact.Citation;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the notice to one recipient stands. Immutable.
 *
 * @param recipient the recipient, under the host's own name for it
 * @param impossible why it is impossible or a disproportionate effort, or nothing where the notice is owed
 * @param citation where the duty is written
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record RecipientNotice(String recipient, Optional<String> impossible, Citation citation) {

    /** Refuses null parts, and an impossibility without a reason. */
    public RecipientNotice {
        Objects.requireNonNull(recipient, "recipient");
        Objects.requireNonNull(impossible, "impossible");
        Objects.requireNonNull(citation, "citation");
        if (impossible.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("impossible: an impossibility needs a reason");
        }
    }
}
