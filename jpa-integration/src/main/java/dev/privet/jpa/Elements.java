/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.metamodel.PluralAttribute;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The plain values of a collection that is part of a row and lies in a table of its own.
 *
 * @param column the name in the archive, and how one value is shown
 * @param path the way to the collection
 * @param inOrder whether the database keeps the order of the values
 */
record Elements(Column column, String path, boolean inOrder) {

    private static final String ALIAS = "element";
    private static final int ROWS_PER_STATEMENT = 250;

    static Elements of(List<String> path, PluralAttribute<?, ?, ?> attribute, boolean binary) {
        String dotted = String.join(".", path);
        boolean inOrder = attribute.getJavaMember() instanceof AnnotatedElement place
                && place.isAnnotationPresent(OrderColumn.class);
        return new Elements(new Column(dotted, ALIAS, binary), Paths.ROOT + "." + dotted, inOrder);
    }

    /** The values by the id of their row; a row without any is not in the map. */
    Map<List<@Nullable Object>, List<@Nullable Object>> read(
            EntityManager manager, String from, Keyset keyset, List<@Nullable Object[]> rows) {
        Map<List<@Nullable Object>, List<@Nullable Object>> found = new HashMap<>();
        int size = keyset.ids().size();
        for (int start = 0; start < rows.size(); start += ROWS_PER_STATEMENT) {
            List<@Nullable Object[]> chunk = rows.subList(start, Math.min(rows.size(), start + ROWS_PER_STATEMENT));
            TypedQuery<Tuple> query = manager.createQuery(jpql(from, keyset, chunk.size()), Tuple.class);
            keyset.bindAny(query, chunk);
            for (Tuple tuple : query.getResultList()) {
                found.computeIfAbsent(id(tuple.toArray(), size), id -> new ArrayList<>())
                        .add(column.value(tuple.get(size)));
            }
        }
        return found;
    }

    private String jpql(String from, Keyset keyset, int rows) {
        String order = inOrder ? ", index(" + ALIAS + ")" : column.binary() ? "" : ", " + ALIAS;
        return "select " + String.join(", ", keyset.ids()) + ", " + column.selected() + from + " join " + path + " "
                + ALIAS + " where " + keyset.anyOf(rows) + keyset.orderBy() + order;
    }

    /** The id at the beginning of what a query selected. */
    static List<@Nullable Object> id(@Nullable Object[] selected, int size) {
        return Arrays.asList(selected).subList(0, size);
    }
}
