/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.contract;

import java.util.List;

/**
 * A question was asked in terms that have no meaning: an unknown country, an end before its start, a right that does not
 * pause. Nothing was decided and nothing changed.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class PrivacyInputException extends PrivacyException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param headline what could not be answered
     * @param problems why, at least one
     */
    public PrivacyInputException(String headline, List<Problem> problems) {
        super(headline, problems, null);
    }

    /**
     * Creates the exception for a single problem.
     *
     * @param headline what could not be answered
     * @param problem why
     * @return the exception, to be thrown
     */
    public static PrivacyInputException of(String headline, Problem problem) {
        return new PrivacyInputException(headline, List.of(problem));
    }
}
