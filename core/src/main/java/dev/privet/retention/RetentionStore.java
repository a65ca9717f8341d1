/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.retention;

import dev.privet.contract.PublicApi;
import dev.privet.ledger.LedgerEntry;
import java.util.function.LongFunction;

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
     * @return the number of rows that {@link #dispose} would still dispose of, 0 or more
     */
    long count(CutOff cutOff);

    /**
     * Disposes of one batch of rows, in a transaction of its own, and appends the evidence in the same one. Either both happen
     * or neither. A row that is disposed of is not found again.
     *
     * @param cutOff which rows or fields
     * @param atMost the size of the batch, one or more
     * @param evidence makes the ledger entry from the number of rows; not called where there are none
     * @return how many rows were disposed of; 0 means that none is left
     * @throws RuntimeException if the batch failed: then the database is as it was before it
     */
    long dispose(CutOff cutOff, int atMost, LongFunction<LedgerEntry> evidence);
}
