/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.fact;

import dev.privet.contract.PublicApi;
import java.util.Objects;

/**
 * Where a rule comes from, and how sure the library is of it. Immutable.
 *
 * @param text act, article and paragraph, or the guidance, for example {@code UK GDPR Art 12A(1)}
 * @param certainty whether the source was read, is known, or is open
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record Citation(String text, Certainty certainty) {

    /** Refuses a missing or blank source: a rule without a source is an opinion. */
    public Citation {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(certainty, "certainty");
        if (text.isBlank()) {
            throw new IllegalArgumentException("text: a citation names its source");
        }
    }

    /**
     * Says the citation as it is printed beside a decision.
     *
     * @return the text, with a note where it is uncertain
     */
    @Override
    public String toString() {
        return certainty == Certainty.UNCERTAIN ? text + " (uncertain, to be reviewed)" : text;
    }
}
