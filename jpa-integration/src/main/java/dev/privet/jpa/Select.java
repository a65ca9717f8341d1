/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.jpa.internal.mapping.MappedEntity;
import dev.privet.jpa.internal.mapping.MappedTable;
import dev.privet.jpa.internal.mapping.MappedValue;
import dev.privet.jpa.internal.mapping.ValueCodec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One query in the making: the tables that it has joined so far, each part of a row once and only when something asks for it, and
 * what must hold. Not thread-safe; made at start-up.
 */
final class Select {

    private final String prefix;
    private final Map<String, String> aliases;
    private final List<Sql> where;
    private final Map<String, String> tableByAlias = new LinkedHashMap<>();
    private final List<Searched> searched = new ArrayList<>();
    private Sql from;
    private int tables;
    private int rows;
    private boolean doubles;
    private @Nullable Sql person;
    private String expression = "";

    private Select(String prefix, Map<String, String> aliases, List<Sql> where, Sql from) {
        this.prefix = prefix;
        this.aliases = aliases;
        this.where = where;
        this.from = from;
    }

    /**
     * A query that begins with the rows of an entity.
     *
     * @param prefix how its aliases begin: no two queries of one statement may have the same
     */
    static Select of(MappedEntity entity, String prefix) {
        Select select = new Select(prefix, new LinkedHashMap<>(), new ArrayList<>(), Sql.of(""));
        MappedTable table = entity.tables().get(0);
        String alias = select.alias();
        select.from = Sql.of(" from " + table.name() + " " + alias);
        select.aliases.put(place(0, table.name()), alias);
        select.tableByAlias.put(alias, table.name());
        select.rows = 1;
        return select;
    }

    Select copy() {
        Select copy = new Select(prefix, new LinkedHashMap<>(aliases), new ArrayList<>(where), from);
        copy.tableByAlias.putAll(tableByAlias);
        copy.searched.addAll(searched);
        copy.tables = tables;
        copy.rows = rows;
        copy.doubles = doubles;
        copy.person = person;
        copy.expression = expression;
        return copy;
    }

    /** The row that the query begins with. */
    static Row root(MappedEntity entity) {
        return new Row(0, entity, false);
    }

    /** Joins a table that is no part of a row. */
    String join(String table, List<String> columns, List<String> expressions, boolean optional) {
        String alias = alias();
        tableByAlias.put(alias, table);
        if (!optional) {
            searching(expressions);
        }
        from = from.then((optional ? " left join " : " join ") + table + " " + alias + " on "
                + equal(alias, columns, expressions));
        return alias;
    }

    /** Joins what a query within this one finds. */
    void join(Sql query, String alias, String on) {
        from = from.then(query.between(" join (", ") " + alias + " on " + on));
    }

    /** Joins the row whose columns equal what is there. */
    Row row(MappedEntity entity, String table, List<String> columns, List<String> expressions, boolean optional) {
        Row row = new Row(rows++, entity, optional);
        aliases.put(place(row.number(), table), join(table, columns, expressions, optional));
        if (!optional && entity.only().isPresent()) {
            String first = alias(row, entity.tables().get(0).name());
            MappedRows.only(entity, first).ifPresent(condition -> where(Sql.of(condition)));
        }
        return row;
    }

    /** Columns of a row as they stand in the query. */
    List<String> columns(Row row, String table, List<String> columns) {
        return on(alias(row, table), columns);
    }

    String column(Row row, MappedValue value) {
        return alias(row, value.table()) + "." + value.column();
    }

    String alias(Row row, String table) {
        @Nullable String known = aliases.get(place(row.number(), table));
        if (known != null) {
            return known;
        }
        MappedTable wanted = table(row.entity(), table);
        MappedTable present = row.entity().tables().stream()
                .filter(part -> aliases.containsKey(place(row.number(), part.name())))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the tables of " + row.entity().name() + " have no key in common"));
        String there = aliases.getOrDefault(place(row.number(), present.name()), "");
        // A row need not have its part in a secondary table.
        boolean optional =
                row.optional() || !table.equals(row.entity().tables().get(0).name());
        String alias = join(table, wanted.keys(), on(there, present.keys()), optional);
        aliases.put(place(row.number(), table), alias);
        return alias;
    }

    static List<String> on(String alias, List<String> columns) {
        return columns.stream().map(column -> alias + "." + column).toList();
    }

    private static MappedTable table(MappedEntity entity, String name) {
        return entity.tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(entity.name() + " has nothing in the table " + name));
    }

    void where(Sql condition) {
        where.add(condition);
    }

    /** Notes that a search which begins at the person comes by way of these columns. */
    void searching(List<String> expressions) {
        String first = expressions.get(0);
        @Nullable String table = tableByAlias.get(first.substring(0, first.indexOf('.')));
        if (table != null) {
            searched.add(new Searched(
                    table,
                    expressions.stream()
                            .map(expression -> expression.substring(expression.indexOf('.') + 1))
                            .toList()));
        }
    }

    List<Searched> searched() {
        return List.copyOf(searched);
    }

    /** Says where the way ends: in what equals the person's id. */
    void leadsTo(String end, ValueCodec codec) {
        expression = end;
        person = Sql.isPerson(end, codec);
    }

    /** Where the way ends: the id of a person. */
    String end() {
        return expression;
    }

    /** Whom the way leads to, be it that person or another. */
    Sql everybody(String condition) {
        Sql conditions = where.isEmpty() ? Sql.of("") : Sql.join(" and ", where).then(" and ");
        return Sql.of("select distinct " + expression)
                .then(from)
                .then(" where ")
                .then(conditions)
                .then(expression + " is not null and " + condition);
    }

    /** Says that one row may now stand in the result several times. */
    void doubling() {
        doubles = true;
    }

    boolean doubles() {
        return doubles;
    }

    /** The statement. */
    Sql selecting(List<String> expressions, String orderBy) {
        return selecting(Sql.of(String.join(", ", expressions)), orderBy);
    }

    /** The statement, where what it selects compares with something. */
    Sql selecting(Sql expressions, String orderBy) {
        Sql head = expressions.between("select ", "").then(from);
        List<Sql> all = new ArrayList<>(where);
        if (person != null) {
            all.add(person);
        }
        Sql conditions = all.isEmpty() ? Sql.of("") : Sql.of(" where ").then(Sql.join(" and ", all));
        return head.then(conditions).then(orderBy);
    }

    private String alias() {
        return prefix + tables++;
    }

    private static String place(int row, String table) {
        return row + " " + table;
    }

    private static String equal(String alias, List<String> columns, List<String> expressions) {
        if (columns.size() != expressions.size()) {
            throw new IllegalArgumentException(
                    "keys of " + columns.size() + " and " + expressions.size() + " columns do not equal each other");
        }
        return IntStream.range(0, columns.size())
                .mapToObj(i -> alias + "." + columns.get(i) + " = " + expressions.get(i))
                .collect(Collectors.joining(" and "));
    }

    /**
     * A row of the query.
     *
     * @param number its place among the query's rows
     * @param entity what it is a row of
     * @param optional whether it may be absent
     */
    record Row(int number, MappedEntity entity, boolean optional) {}
}
