/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.fact;

import dev.privet.contract.PublicApi;
import java.util.List;
import java.util.Objects;

/**
 * Whether the law accepts something, with the reason either way. Immutable.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public sealed interface LegalCheck {

    /**
     * The law accepts it.
     *
     * @param reason why, and under what terms, as a sentence
     * @param citation where that is written
     */
    @PublicApi(since = "0.1")
    record Valid(String reason, Citation citation) implements LegalCheck {

        /** Refuses null parts. */
        public Valid {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(citation, "citation");
        }
    }

    /**
     * The law does not accept it.
     *
     * @param findings everything that stands against it, at least one
     */
    @PublicApi(since = "0.1")
    record Invalid(List<LegalFinding> findings) implements LegalCheck {

        /** Copies the list and refuses an empty one. */
        public Invalid {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("findings: a refusal needs a reason");
            }
        }
    }

    /**
     * What stands against it.
     *
     * @return empty where the law accepts it
     */
    default List<LegalFinding> findings() {
        return List.of();
    }
}
