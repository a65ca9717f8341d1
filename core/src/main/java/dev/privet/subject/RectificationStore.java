/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.subject;

import dev.privet.contract.Problem;
import dev.privet.contract.PublicApi;
import dev.privet.ledger.LedgerEntry;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows are in which values are corrected. Implementations are thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1", use = PublicApi.Use.IMPLEMENT)
@FunctionalInterface
public interface RectificationStore {

    /**
     * Changes all values or none, in one transaction with the evidence. Rows that keep a version have it counted up, and nobody is shown
     * the old values afterwards out of a cache of the store's own.
     *
     * @param subject the person; each row must be theirs or be about them
     * @param corrections what is to be changed: personal fields of the data map
     * @param evidence makes the ledger's entry of the values that were there before, in the order of the corrections
     * @throws dev.privet.contract.PrivacyInputException with everything that stands against it, such as a row that is not there or not
     *     about the person, or a value that does not fit; nothing has changed
     * @throws dev.privet.contract.PrivacyFailureException if the store failed; nothing has changed
     */
    void rectify(
            SubjectRef subject, List<Correction> corrections, Function<List<@Nullable Object>, LedgerEntry> evidence);

    /**
     * What stands against corrections as far as the store knows, so that whoever has to mend others hears of all at once. Changes
     * nothing. {@link #rectify} finds the same by itself, and is asked alone where nothing else stands against them.
     *
     * @param subject the person, of a kind that the data map knows
     * @param corrections what is to be changed: personal fields of the data map
     * @return in the order of the corrections; nothing by default
     * @throws dev.privet.contract.PrivacyFailureException if the store failed
     */
    default List<Problem> objections(SubjectRef subject, List<Correction> corrections) {
        return List.of();
    }
}
