/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.schedule;

import dev.privet.spring.internal.Upkeep;
import java.util.function.BooleanSupplier;

/** Removes archives whose time is up, or whose persons were erased. */
record ExpireWork(Upkeep upkeep) implements Work {

    @Override
    public Done run(BooleanSupplier stopping) {
        long removed = upkeep.expire();
        return Done.of(
                removed,
                Done.counted(removed, "archive", "archives")
                        + " past their time, or that may be of persons who were erased, removed.");
    }
}
