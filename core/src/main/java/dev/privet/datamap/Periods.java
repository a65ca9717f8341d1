/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads periods as people write them. */
final class Periods {

    private Periods() {}

    /** The period, or nothing where it cannot be read or is not longer than nothing: to the reader both are the same mistake. */
    static Optional<Period> parse(String text) {
        try {
            return Optional.of(Period.parse(text)).filter(RetentionRule::isCountable);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
