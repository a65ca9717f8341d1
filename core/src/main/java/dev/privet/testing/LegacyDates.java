/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.testing;

import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.Optional;

/** Reads the dates of before {@code java.time}, which rows of hosts still hold. */
final class LegacyDates {

    private LegacyDates() {}

    @SuppressWarnings("JavaUtilDate") // They are read, so that nobody else has to.
    static Optional<Instant> instant(Object value) {
        if (value instanceof Calendar calendar) {
            return Optional.of(calendar.toInstant());
        }
        // Those of java.sql refuse to be read as instants.
        return value instanceof Date date ? Optional.of(Instant.ofEpochMilli(date.getTime())) : Optional.empty();
    }
}
