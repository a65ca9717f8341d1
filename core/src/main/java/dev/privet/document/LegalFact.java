/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.document;

import dev.privet.contract.PublicApi;
import dev.privet.fact.Citation;
import dev.privet.fact.Validity;
import java.util.Objects;
import java.util.Optional;

/**
 * One row of a register of law, for a person to read. Immutable.
 *
 * @param register the register's path below {@code dev/privet}, for example {@code deadline/time-limits.txt}
 * @param place file and line
 * @param text what the row says, column by column
 * @param validity the days on which it holds, or nothing where the row is not bound to days
 * @param citation where it is written and how sure that is
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record LegalFact(String register, String place, String text, Optional<Validity> validity, Citation citation) {

    /** Refuses nulls. */
    public LegalFact {
        Objects.requireNonNull(register, "register");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(validity, "validity");
        Objects.requireNonNull(citation, "citation");
    }

    /**
     * Says the row in one line.
     *
     * @return what it says, from when to when, and its source with its certainty
     */
    @Override
    public String toString() {
        String days = validity.map(interval ->
                        " From " + interval.from() + (interval.to() == null ? "." : " to " + interval.to() + "."))
                .orElse("");
        String stop = text.endsWith(".") ? "" : ".";
        return text + stop + days + " Source: " + citation.text() + " (" + citation.certainty() + ").";
    }
}
