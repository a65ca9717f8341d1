/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import dev.privet.contract.PublicApi;
import java.util.List;
import java.util.OptionalLong;

/**
 * Where rows are disposed of, and values in them. A cut-off without fields means whole rows, and to anonymise a row is to leave no
 * personal value in it, those of objects embedded in it among them. A cut-off with fields means the values of these alone.
 * Implementations are thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
public interface RetentionStore {

    /**
     * How many rows are past their period. Changes nothing.
     *
     * @param cutOff which rows or fields
     * @param holds the holds that count
     * @return what a sweep would dispose of, and what it would leave
     */
    DueRows count(CutOff cutOff, List<LegalHold> holds);

    /**
     * How many rows have a period that has not begun, as none of the dates from which one of their periods runs is there.
     *
     * @param cutOff which rows or fields, on any day
     * @return how many are kept without an end for now, or nothing where the store does not count them
     */
    default OptionalLong countNotBegun(CutOff cutOff) {
        return OptionalLong.empty();
    }

    /**
     * Begins a pass over the rows that are past their period. A row that was disposed of is not found again by a later one.
     *
     * @param cutOff which rows or fields
     * @return the pass, which has not done anything yet
     */
    RetentionPass begin(CutOff cutOff);
}
