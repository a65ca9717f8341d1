/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.breach;

import dev.privet.contract.PublicApi;
import dev.privet.datamap.RecordType;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Counts what a breach touched, where the rows are. Changes nothing. Implementations are thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
public interface BreachReader {

    /**
     * Counts nothing, for where the data map alone is asked.
     *
     * @return a reader that objects to nothing
     */
    static BreachReader none() {
        return new BreachReader() {
            @Override
            public Optional<String> objection(RecordType type, BreachScope.Part part) {
                return Optional.empty();
            }

            @Override
            public BreachCounts count(List<BreachScope.Part> parts, ZoneId zone) {
                return BreachCounts.unknown();
            }
        };
    }

    /**
     * What stands against counting a part, such as a property that is no date.
     *
     * @param type the type that the part names
     * @param part the part
     * @return why not, as a sentence without values; nothing where it can be counted
     */
    Optional<String> objection(RecordType type, BreachScope.Part part);

    /**
     * Counts rows and persons, each person once however many rows of however many types are about them. Rows of a type that extends the
     * one that a part names are among it, and count for their own type.
     *
     * @param parts of one or more types that were not objected to; never what the ledger tells
     * @param zone the time zone in which the organisation counts its days
     * @return the counts
     * @throws RuntimeException if they could not be counted
     */
    BreachCounts count(List<BreachScope.Part> parts, ZoneId zone);
}
