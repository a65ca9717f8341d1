/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.jpa.internal.mapping.MappedCollection;
import dev.privet.jpa.internal.mapping.MappedValue;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a row holds many of, in a table of its own. Read in one go for all rows, in the order of the rows, and handed out row by row,
 * so the number of statements does not grow with that of the rows.
 */
final class Elements {

    /** Of other types a database may know no order. */
    private static final Set<Class<?>> ORDERED = Set.of(
            String.class,
            Integer.class,
            int.class,
            Long.class,
            long.class,
            Short.class,
            short.class,
            BigDecimal.class,
            Boolean.class,
            boolean.class,
            UUID.class);

    private final PersonRows rows;
    private final String name;
    private final Map<String, MappedValue> parts;
    private final Searched searched;
    private final Sql query;

    Elements(PersonRows rows, MappedCollection collection) {
        this.rows = rows;
        this.name = collection.path();
        this.parts = parts(collection);
        this.searched = new Searched(collection.table(), collection.ownerColumns());
        this.query = query(collection);
    }

    /** What is shown of an element: the value itself under an empty name, or its parts by their names. */
    private static Map<String, MappedValue> parts(MappedCollection collection) {
        if (collection.keys().isEmpty()) {
            return new LinkedHashMap<>(new TreeMap<>(collection.elements()));
        }
        Map<String, MappedValue> parts = new LinkedHashMap<>();
        new TreeMap<>(collection.keys()).forEach((path, key) -> parts.put(path.isEmpty() ? "key" : "key." + path, key));
        new TreeMap<>(collection.elements())
                .forEach((path, value) -> parts.put(path.isEmpty() ? "value" : path, value));
        return parts;
    }

    private Sql query(MappedCollection collection) {
        Select select = rows.select();
        List<String> keys = rows.keys(select);
        String alias = select.join(
                collection.table(),
                collection.ownerColumns(),
                select.columns(Select.root(rows.entity()), collection.ownerTable(), collection.ownerKey()),
                false);
        List<String> selected = new ArrayList<>(keys);
        List<String> order = new ArrayList<>(keys);
        collection.order().ifPresent(column -> order.add(alias + "." + column));
        for (MappedValue part : parts.values()) {
            String expression = alias + "." + part.column();
            selected.add(expression);
            if (collection.order().isEmpty() && isOrdered(part)) {
                order.add(expression);
            }
        }
        return select.selecting(selected, " order by " + String.join(", ", order));
    }

    private static boolean isOrdered(MappedValue value) {
        return !LargeValue.isLarge(value) && (value.javaType().isEnum() || ORDERED.contains(value.javaType()));
    }

    String name() {
        return name;
    }

    Searched searched() {
        return searched;
    }

    /** Begins to read. */
    Cursor open(Connection connection, Object person) throws SQLException {
        PreparedStatement statement = query.prepare(connection, person);
        try {
            statement.setFetchSize(PersonRows.FETCHED);
            return new Cursor(statement);
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    /** Hands out what belongs to one row after another. */
    final class Cursor implements AutoCloseable {

        private final PreparedStatement statement;
        private final ResultSet elements;
        private @Nullable List<@Nullable Object> next;

        Cursor(PreparedStatement statement) throws SQLException {
            this.statement = statement;
            this.elements = statement.executeQuery();
            advance();
        }

        private void advance() throws SQLException {
            next = elements.next() ? rows.key(elements) : null;
        }

        /** The elements of the row with a key, which must follow the row that was asked for before. */
        List<@Nullable Object> of(List<@Nullable Object> key) throws SQLException {
            if (!key.equals(next)) {
                return List.of();
            }
            List<@Nullable Object> found = new ArrayList<>();
            while (key.equals(next)) {
                found.add(element(key.size() + 1));
                advance();
            }
            return Collections.unmodifiableList(found);
        }

        /** Whether there are elements that no row took. */
        boolean isLeftBehind() {
            return next != null;
        }

        private @Nullable Object element(int position) throws SQLException {
            if (parts.size() == 1 && parts.containsKey("")) {
                return part(parts.values().iterator().next(), position);
            }
            Map<String, @Nullable Object> element = new LinkedHashMap<>();
            int at = position;
            for (Map.Entry<String, MappedValue> part : parts.entrySet()) {
                element.put(part.getKey(), part(part.getValue(), at++));
            }
            return Collections.unmodifiableMap(element);
        }

        private @Nullable Object part(MappedValue value, int position) throws SQLException {
            @Nullable Object read = value.codec().read(elements, position);
            return LargeValue.isLarge(value) ? SmallBytes.of(read) : Shown.of(read);
        }

        @Override
        public void close() throws SQLException {
            statement.close();
        }
    }
}
