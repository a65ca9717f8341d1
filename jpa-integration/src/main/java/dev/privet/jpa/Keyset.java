/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import jakarta.persistence.Query;
import jakarta.persistence.metamodel.EntityType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order of an entity's rows by id, and how to go on after one of them. Going on by id reads each page once, however many
 * came before it.
 *
 * @param ids the expressions that make up the id
 */
record Keyset(List<String> ids) {

    static Keyset of(EntityType<?> entity, Paths paths) {
        return new Keyset(Paths.ids(entity).stream().map(paths::to).toList());
    }

    String orderBy() {
        return " order by " + String.join(", ", ids);
    }

    /** Holds for the rows after the one that is bound. */
    String after() {
        List<String> ways = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            List<String> parts = new ArrayList<>();
            for (int same = 0; same < i; same++) {
                parts.add(ids.get(same) + " = :after" + same);
            }
            parts.add(ids.get(i) + " > :after" + i);
            ways.add("(" + String.join(" and ", parts) + ")");
        }
        return "(" + String.join(" or ", ways) + ")";
    }

    /** Holds for the given number of rows, whose ids are bound by {@link #bindAny}. */
    String anyOf(int rows) {
        if (ids.size() == 1) {
            return ids.get(0) + " in :ids";
        }
        List<String> ways = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<String> parts = new ArrayList<>();
            for (int i = 0; i < ids.size(); i++) {
                parts.add(ids.get(i) + " = :id" + row + "x" + i);
            }
            ways.add("(" + String.join(" and ", parts) + ")");
        }
        return "(" + String.join(" or ", ways) + ")";
    }

    void bind(Query query, @Nullable Object[] last) {
        for (int i = 0; i < ids.size(); i++) {
            query.setParameter("after" + i, last[i]);
        }
    }

    void bindAny(Query query, List<@Nullable Object[]> rows) {
        if (ids.size() == 1) {
            query.setParameter("ids", rows.stream().map(row -> row[0]).toList());
            return;
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int i = 0; i < ids.size(); i++) {
                query.setParameter("id" + row + "x" + i, rows.get(row)[i]);
            }
        }
    }
}
