/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import java.util.Optional;
import java.util.Set;

/** Nothing becomes of rows by themselves: a person decides. They are counted, and no batch of them is ever begun. */
record RowsReviewed() implements Disposing {

    @Override
    public Optional<Sql> pending(Select select, Select.Row root) {
        return Optional.empty();
    }

    @Override
    public Set<String> emptied() {
        return Set.of();
    }

    @Override
    public long carryOut(SweptBatch batch) {
        throw new IllegalStateException("Rows that a person is to review are not disposed of by a sweep");
    }
}
