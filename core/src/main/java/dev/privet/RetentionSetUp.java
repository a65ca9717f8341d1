/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet;

import dev.privet.datamap.DataMap;
import dev.privet.ledger.SubjectPseudonyms;
import dev.privet.retention.HoldStore;
import dev.privet.retention.InMemoryHoldStore;
import dev.privet.retention.RetentionStore;
import dev.privet.retention.RetentionSweep;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What was said of the rows that are past their period, for the builder. */
final class RetentionSetUp {

    @Nullable
    Function<DataMap, RetentionStore> rows;

    HoldStore holds = new InMemoryHoldStore();

    /** None where nobody said where the rows are. */
    @Nullable
    RetentionSweep sweep(DataMap dataMap, Supplier<SubjectPseudonyms> pseudonyms, Clock clock, ZoneId zone) {
        return rows == null
                ? null
                : RetentionSweep.of(dataMap, rows.apply(dataMap), holds, pseudonyms.get(), clock, zone);
    }
}
