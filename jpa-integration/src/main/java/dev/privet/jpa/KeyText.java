/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.jpa.internal.mapping.MappedEntity;
import dev.privet.jpa.internal.mapping.MappedTable;
import dev.privet.jpa.internal.mapping.MappedValue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The id of a row in writing: the parts of a composed one in the order of their names, with {@code /} between them. */
final class KeyText {

    private KeyText() {}

    /** Writes what the columns of a key hold, which are in the order of the entity's id. */
    static String of(MappedEntity entity, List<@Nullable Object> key) {
        return order(entity).mapToObj(place -> String.valueOf(key.get(place))).collect(Collectors.joining("/"));
    }

    private static IntStream order(MappedEntity entity) {
        return IntStream.range(0, entity.id().size())
                .boxed()
                .sorted(Comparator.comparing(place -> entity.id().get(place).path()))
                .mapToInt(Integer::intValue);
    }

    /** Whether one of the rows of an entity has an id that is written like that. */
    static boolean isThere(Connection connection, MappedEntity entity, String text) throws SQLException {
        Optional<List<Object>> key = key(entity, text);
        if (key.isEmpty() || entity.tables().isEmpty()) {
            return false;
        }
        MappedTable table = entity.tables().get(0);
        String sql = "select " + String.join(", ", table.keys()) + " from " + table.name() + " t where "
                + table.keys().stream().map(column -> column + " = ?").collect(Collectors.joining(" and "))
                + MappedRows.only(entity, "t").map(only -> " and " + only).orElse("");
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            RowKeys.bind(select, 1, entity, new ArrayList<>(key.get()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    // A database may take for the same what is written otherwise.
                    if (of(entity, read(entity, row)).equals(text)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static List<@Nullable Object> read(MappedEntity entity, ResultSet row) throws SQLException {
        List<@Nullable Object> key = new ArrayList<>();
        for (int i = 0; i < entity.id().size(); i++) {
            key.add(entity.id().get(i).codec().read(row, i + 1));
        }
        return key;
    }

    /** Nothing where no row of the entity can have such an id. */
    static Optional<List<Object>> key(MappedEntity entity, String text) {
        int width = entity.id().size();
        String[] parts = width == 1 ? new String[] {text} : text.split("/", -1);
        if (parts.length != width) {
            return Optional.empty();
        }
        Object[] key = new Object[width];
        int next = 0;
        for (int place : order(entity).toArray()) {
            MappedValue value = entity.id().get(place);
            Optional<Object> typed = IdText.typed(parts[next++], value.javaType());
            if (typed.isEmpty()) {
                return Optional.empty();
            }
            key[place] = typed.get();
        }
        return Optional.of(List.of(key));
    }
}
