/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.jpa.internal.mapping.MappedEntity;
import dev.privet.jpa.internal.mapping.MappedTable;
import dev.privet.jpa.internal.mapping.ValueCodec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How the keys of an entity's rows are read and told to the database again, many at a time, as the database itself has them: on
 * PostgreSQL in writing and in one array for each column, so that a batch of any size is the same statement. Immutable.
 */
final class SweptKey {

    /** PostgreSQL's driver calls a column that counts by itself otherwise than a cast takes it. */
    private static final Map<String, String> COUNTING =
            Map.of("bigserial", "int8", "serial", "int4", "smallserial", "int2");

    private final MappedEntity entity;
    private final List<String> types;
    private final Database database;

    private SweptKey(MappedEntity entity, List<String> types, Database database) {
        this.entity = entity;
        this.types = List.copyOf(types);
        this.database = database;
    }

    static SweptKey of(Connection connection, DatabaseFacts facts, MappedEntity entity) throws SQLException {
        MappedTable table = entity.tables().get(0);
        TableName name = facts.table(connection, table.name());
        List<String> types = new ArrayList<>();
        for (String column : table.keys()) {
            String type = facts.column(connection, name, column)
                    .orElse(DatabaseFacts.Fact.UNKNOWN)
                    .type();
            types.add(COUNTING.getOrDefault(type, type));
        }
        return new SweptKey(entity, types, Database.of(connection));
    }

    /** The columns of the key in the first table. */
    List<String> columns() {
        return entity.tables().get(0).keys();
    }

    /** What a query selects, so that {@link #read} has it. */
    List<String> selected(List<String> expressions) {
        return database == Database.POSTGRESQL
                ? expressions.stream()
                        .map(expression -> "cast(" + expression + " as text)")
                        .toList()
                : expressions;
    }

    /**
     * Disposes of the next rows by one statement of PostgreSQL: how many they were, how many it was done to, and the key of the last one.
     *
     * @param due the columns of the key of rows that are due, locked, as {@code privet_k0} and so on
     * @param head what is done to rows {@code x}
     */
    Sql atOnce(Sql due, Sql head) {
        List<String> names = names();
        String equal = IntStream.range(0, names.size())
                .mapToObj(i -> "x." + columns().get(i) + " = due." + names.get(i))
                .collect(Collectors.joining(" and "));
        return due.between("with due as materialized (", "), done as (")
                .then(head)
                .then(" where " + equal
                        + " returning 1) select (select count(*) from due), (select count(*) from done), "
                        + String.join(", ", selected(names)) + " from due order by "
                        + names.stream().map(name -> name + " desc").collect(Collectors.joining(", "))
                        + " fetch first 1 rows only");
    }

    /** The names under which {@link #atOnce} takes the columns of the key. */
    List<String> names() {
        return IntStream.range(0, columns().size())
                .mapToObj(i -> "privet_k" + i)
                .toList();
    }

    /** The rows of a query that any of some keepers keeps: the number of the first of them, and then the key. */
    Sql keptBy(Select select, List<String> expressions, List<Keeper> keepers) {
        List<String> selected = selected(expressions);
        List<String> names =
                IntStream.range(0, selected.size()).mapToObj(i -> "k" + i).toList();
        String keys = IntStream.range(0, selected.size())
                .mapToObj(i -> selected.get(i) + " as " + names.get(i))
                .collect(Collectors.joining(", "));
        return select.selecting(Keeper.first(keepers).then(" as c, " + keys), "")
                .between("select c, " + String.join(", ", names) + " from (", ") k where c >= 0");
    }

    /** The key that begins at a position. */
    List<Object> read(ResultSet row, int from) throws SQLException {
        List<Object> key = new ArrayList<>(columns().size());
        for (int i = 0; i < columns().size(); i++) {
            key.add(database == Database.POSTGRESQL ? row.getString(from + i) : row.getObject(from + i));
        }
        return key;
    }

    /** Holds for rows that come after one. */
    Sql after(List<String> expressions, List<Object> last) {
        if (database == Database.POSTGRESQL) {
            Sql right = Sql.join(
                    ", ",
                    IntStream.range(0, last.size())
                            .mapToObj(i -> one(last.get(i), i))
                            .toList());
            return right.between(row(expressions) + " > (", ")");
        }
        List<Sql> ways = new ArrayList<>();
        for (int i = 0; i < expressions.size(); i++) {
            List<Sql> parts = new ArrayList<>();
            for (int before = 0; before < i; before++) {
                parts.add(one(last.get(before), before).between(expressions.get(before) + " = ", ""));
            }
            parts.add(one(last.get(i), i).between(expressions.get(i) + " > ", ""));
            ways.add(Sql.join(" and ", parts).between("(", ")"));
        }
        return Sql.join(" or ", ways).between("(", ")");
    }

    /** Holds for the row with a key. */
    Sql is(List<String> expressions, List<Object> key) {
        return Sql.join(
                " and ",
                IntStream.range(0, key.size())
                        .mapToObj(i -> one(key.get(i), i).between(expressions.get(i) + " = ", ""))
                        .toList());
    }

    /** Holds where columns, which equal the key, have one of the keys. */
    Sql among(List<String> expressions, List<List<Object>> keys) {
        if (database == Database.POSTGRESQL) {
            List<Sql> arrays = IntStream.range(0, expressions.size())
                    .mapToObj(i -> Sql.of("cast(", new Many("text"), column(keys, i), " as " + type(i) + "[])"))
                    .toList();
            return expressions.size() == 1
                    ? arrays.get(0).between(expressions.get(0) + " = any(", ")")
                    : Sql.join(", ", arrays).between(row(expressions) + " in (select * from unnest(", "))");
        }
        if (expressions.size() == 1) {
            return Sql.of(expressions.get(0) + " = any(", new Many("any"), column(keys, 0), ")");
        }
        List<Sql> rows = new ArrayList<>();
        for (Object key : RowKeys.padded(keys)) {
            rows.add(Sql.join(
                            ", ",
                            ((List<?>) key)
                                    .stream()
                                            .map(part -> Sql.of("", new One(), part, ""))
                                            .toList())
                    .between("(", ")"));
        }
        return Sql.join(", ", rows).between(row(expressions) + " in (", ")");
    }

    /**
     * Holds for rows that columns tie to rows with one of the keys.
     *
     * @param columns the columns that refer
     * @param table the table of the entity that is referred to
     * @param referred its columns that are equal
     */
    Sql tied(List<String> columns, String table, List<String> referred, List<List<Object>> keys) {
        List<String> own = RowKeys.columns(entity, table);
        return own.equals(referred)
                ? among(columns, keys)
                : among(own, keys)
                        .between(
                                "(" + String.join(", ", columns) + ") in (select " + String.join(", ", referred)
                                        + " from " + table + " where ",
                                ")");
    }

    private static String row(List<String> expressions) {
        return expressions.stream().collect(Collectors.joining(", ", "(", ")"));
    }

    private Sql one(Object part, int position) {
        return database == Database.POSTGRESQL
                ? Sql.of("cast(", new One(), part, " as " + type(position) + ")")
                : Sql.of("", new One(), part, "");
    }

    private String type(int position) {
        return types.get(position);
    }

    private static List<Object> column(List<List<Object>> keys, int position) {
        return keys.stream().map(key -> key.get(position)).toList();
    }

    /** A part of a key as it was read. */
    private record One() implements ValueCodec {

        @Override
        public @Nullable Object read(ResultSet row, int position) throws SQLException {
            return row.getObject(position);
        }

        @Override
        public void bind(PreparedStatement statement, int position, @Nullable Object value) throws SQLException {
            statement.setObject(position, value);
        }

        @Override
        public boolean isLargeObject() {
            return false;
        }
    }

    /** One column of many keys. */
    private record Many(String type) implements ValueCodec {

        @Override
        public @Nullable Object read(ResultSet row, int position) throws SQLException {
            return row.getArray(position);
        }

        @Override
        public void bind(PreparedStatement statement, int position, @Nullable Object value) throws SQLException {
            List<?> many = value instanceof List<?> list ? list : Collections.emptyList();
            if (type.equals("any")) {
                statement.setObject(position, many.toArray());
            } else {
                statement.setArray(position, statement.getConnection().createArrayOf(type, many.toArray()));
            }
        }

        @Override
        public boolean isLargeObject() {
            return false;
        }
    }
}
