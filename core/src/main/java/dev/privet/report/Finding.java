/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.report;

import dev.privet.contract.PublicApi;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that a check found. Immutable. Holds names and texts of the code, never a value of personal data.
 *
 * @param rule what it is measured by
 * @param level how much it matters
 * @param place where it is in the code's own terms, such as {@code User.email}
 * @param message what is wrong and what to do
 * @param location where it is in a file, if that is known
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record Finding(Rule rule, Level level, String place, String message, Optional<Location> location) {

    /** Refuses null. */
    public Finding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(location, "location");
    }

    /** How much a finding matters, from the most to the least. */
    @PublicApi(since = "0.1")
    public enum Level {
        /** The build must not pass. */
        ERROR,
        /** Somebody has to look at it. */
        WARNING,
        /** Good to know. */
        NOTE
    }
}
