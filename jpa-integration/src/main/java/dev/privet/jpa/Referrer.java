/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.jpa.internal.mapping.MappedEntity;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What refers to rows that are to go, be it by a foreign key of the database or by what the entities say.
 *
 * @param by the property that refers, such as {@code Invoice.customer}; a table and its columns where no entity maps it
 * @param keeps holds for rows that cannot go because of it; null where it never stands against that
 * @param emptied what is to refer to nothing any more before the rows go
 * @param letsGo tells which of what would refer to nothing any more is held
 */
record Referrer(
        String by,
        @Nullable Condition keeps,
        Optional<Emptied> emptied,
        @Nullable LetsGo letsGo) {

    Referrer(String by, @Nullable Condition keeps, Optional<Emptied> emptied) {
        this(by, keeps, emptied, null);
    }

    /** Rows that would stay and refer to nothing any more: those that are held are to say what they said. */
    @FunctionalInterface
    interface LetsGo {

        /**
         * What keeps rows, because what refers to them is held.
         *
         * @param select a query over the rows
         * @param holds tells what holds keep of rows that refer, in a query over these
         */
        List<Keeper> heldBy(Select select, BiFunction<SweptRows, Select, List<Keeper>> holds);
    }

    /** Whether rows are kept by what refers to them. */
    @FunctionalInterface
    interface Condition {

        /**
         * Holds for a row that is kept.
         *
         * @param select a query over the rows
         * @param except what does not count
         */
        Sql of(Select select, Except except);
    }

    /** Rows that refer to others and do not count, because they go as well. */
    @FunctionalInterface
    interface Except {

        /** All count. */
        Except NONE = (rows, select, mayStay) -> List.of();

        /**
         * Holds for rows that count.
         *
         * @param rows what refers
         * @param select a query over them
         * @param mayStay whether they may also stay, once nothing in them is personal
         */
        List<Sql> of(Referring rows, Select select, boolean mayStay);
    }

    /**
     * Rows of an entity in a query.
     *
     * @param entity whose
     * @param keys the columns of their key
     */
    record Referring(MappedEntity entity, List<String> keys) {}

    /**
     * Columns that are emptied.
     *
     * @param key what they are
     * @param table the table of the entity to which they lead
     */
    record Emptied(ForeignKey key, String table) {}
}
