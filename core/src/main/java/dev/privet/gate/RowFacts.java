/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.gate;

import dev.privet.contract.PublicApi;
import dev.privet.datamap.LinkStep;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the gate asks of a single row, where that can make its answer stricter. Loads nothing.
 *
 * @since 0.1
 */
@FunctionalInterface
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
public interface RowFacts {

    /**
     * A date of the row.
     *
     * @param from the property from which a period runs, by the way that leads to it
     * @return the civil date in the organisation's time zone, or null where the period has not begun
     */
    @Nullable
    LocalDate date(List<String> from);

    /**
     * The persons that a way leads to.
     *
     * @param steps the way from the row; empty where the row is the person
     * @return their ids as text, none where the row is about nobody by that way; nothing where the way cannot be gone here, since part
     *     of it is not loaded or not known
     */
    default Optional<List<String>> persons(List<LinkStep> steps) {
        return Optional.empty();
    }

    /**
     * The row that holds this one, as far as whoever shows it knows.
     *
     * @param type the holder's class
     * @return what the gate asks of the holder, or nothing where this one is shown by itself
     */
    default Optional<RowFacts> holder(Class<?> type) {
        return Optional.empty();
    }
}
