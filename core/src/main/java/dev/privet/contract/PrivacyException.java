/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.contract;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The root of everything that Privet throws on its own account. Carries the problems one by one, so that a host can show
 * them; the message lists them all. Neither holds values of personal data.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public abstract class PrivacyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * Creates the exception for one or several problems.
     *
     * @param headline what could not be done, as a sentence without a full stop
     * @param problems why, at least one
     * @param cause the failure below, or null
     */
    protected PrivacyException(String headline, List<Problem> problems, @Nullable Throwable cause) {
        super(message(headline, problems), cause);
        this.problems = List.copyOf(problems);
    }

    private static String message(String headline, List<Problem> problems) {
        return problems.stream()
                .map(Problem::toString)
                .collect(Collectors.joining("\n  ", headline + " (" + problems.size() + "):\n  ", ""));
    }

    /**
     * What is wrong, all of it.
     *
     * @return unmodifiable, in the order in which the problems were found
     */
    public final List<Problem> problems() {
        return problems;
    }
}
