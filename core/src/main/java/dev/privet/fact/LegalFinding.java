/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.fact;

import dev.privet.contract.Problem;
import dev.privet.contract.PublicApi;
import java.util.Objects;

/**
 * Something that the law does not accept, with the place where it says so. A value, not an exception: the question was
 * understood, and the answer is no. Immutable.
 *
 * @param problem what is wrong and how to mend it
 * @param citation the rule that stands against it
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record LegalFinding(Problem problem, Citation citation) {

    /** Refuses null parts. */
    public LegalFinding {
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(citation, "citation");
    }

    /**
     * Says the finding in one line.
     *
     * @return the problem, then its source in brackets
     */
    @Override
    public String toString() {
        return problem + " [" + citation + "]";
    }
}
