/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was rightly asked for went wrong on the way: a disk was full, a database refused. What was begun is undone.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class PrivacyFailureException extends PrivacyException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param headline what failed
     * @param problem where, why and what to do
     * @param cause the failure below, or null; its message may quote values, so it is not repeated in this one's
     */
    public PrivacyFailureException(String headline, Problem problem, @Nullable Throwable cause) {
        super(headline, List.of(problem), cause);
    }

    /**
     * Creates the exception for several reasons.
     *
     * @param headline what failed
     * @param problems where, why and what to do, at least one
     * @param cause the failure below, or null; its message may quote values, so it is not repeated in this one's
     */
    public PrivacyFailureException(String headline, List<Problem> problems, @Nullable Throwable cause) {
        super(headline, problems, cause);
    }
}
