/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import dev.privet.datamap.LinkStep;
import dev.privet.gate.RowFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the gate asks of a row that is an object in memory.
 *
 * @param row the object
 * @param dates reads its dates
 * @param persons finds whose it is
 * @param holders the objects that are being shown around it, the innermost of a class
 */
record ObjectFacts(Object row, RowDates dates, RowPersons persons, Function<Class<?>, @Nullable Object> holders)
        implements RowFacts {

    /** Nobody knows of any. */
    static final Function<Class<?>, @Nullable Object> NO_HOLDERS = type -> null;

    @Override
    public @Nullable LocalDate date(List<String> from) {
        return dates.date(row, from);
    }

    @Override
    public Optional<List<String>> persons(List<LinkStep> steps) {
        return persons.of(row, steps);
    }

    @Override
    public Optional<RowFacts> holder(Class<?> type) {
        Object holder = holders.apply(type);
        return holder == null ? Optional.empty() : Optional.of(new ObjectFacts(holder, dates, persons, holders));
    }

    @Override
    public String toString() {
        return "ObjectFacts[" + row.getClass().getSimpleName() + "]";
    }
}
