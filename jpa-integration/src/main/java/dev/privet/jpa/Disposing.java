/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** What becomes of rows that are past their period. */
sealed interface Disposing permits RowsDeleted, ValuesReplaced, ValuesPseudonymised, LinksCut, RowsReviewed {

    /**
     * What holds for rows for which it is not done yet, by which a later pass passes over the others.
     *
     * @param root such a row in a query
     * @return nothing where no row outlasts it
     */
    Optional<Sql> pending(Select select, Select.Row root);

    /** The ways to the values that are not there any more afterwards. */
    Set<String> emptied();

    /**
     * Disposes of rows that are locked.
     *
     * @return how many rows that changed
     */
    long carryOut(SweptBatch batch) throws SQLException;

    /**
     * The statement that does it to rows {@code x} of the entity's table that are {@code due}, up to its condition, where one is all that
     * it takes.
     *
     * @return nothing where it takes more than one
     */
    default Optional<Sql> atOnce(SweptPlace place, Database database) {
        return Optional.empty();
    }

    /** Whether rows go, and not only what is in them. */
    default boolean removes() {
        return false;
    }
}
