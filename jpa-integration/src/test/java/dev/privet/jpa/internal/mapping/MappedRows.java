/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal.mapping;

import dev.privet.jpa.Stack;
import dev.privet.jpa.TestDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A persistence unit over an empty database, whose rows are read by SQL that is made of the mapping alone. */
final class MappedRows implements AutoCloseable {

    final EntityManagerFactory factory;
    final Mapping mapping;

    private final Connection connection;

    private MappedRows(String url, EntityManagerFactory factory) throws SQLException {
        this.factory = factory;
        this.mapping = Mappings.of(factory);
        this.connection = TestDatabase.connect(url);
        connection.setAutoCommit(false);
    }

    static MappedRows on(Stack stack, Class<?>... entities) throws SQLException {
        String url = stack.url();
        return new MappedRows(url, stack.create(url, entities));
    }

    void store(Object... rows) {
        inTransaction(manager -> List.of(rows).forEach(manager::persist));
    }

    void inTransaction(Consumer<EntityManager> work) {
        factory.runInTransaction(work);
    }

    MappedEntity entity(Class<?> type) {
        return mapping.entity(type).orElseThrow();
    }

    MappedReference reference(Class<?> type, String path) {
        return Objects.requireNonNull(entity(type).references().get(path), path);
    }

    MappedCollection collection(Class<?> type, String path) {
        return Objects.requireNonNull(entity(type).collections().get(path), path);
    }

    /** All values of the rows of a class, ordered by id. */
    List<Map<String, @Nullable Object>> rows(Class<?> type) throws SQLException {
        MappedEntity entity = entity(type);
        List<MappedValue> values = List.copyOf(entity.values().values());
        String sql = "select " + columns(entity, values) + from(entity) + where(entity) + orderBy(entity);
        return read(sql, values, List.of(), List.of());
    }

    /** The values of one row. */
    Map<String, @Nullable Object> row(Class<?> type, Object... id) throws SQLException {
        MappedEntity entity = entity(type);
        List<MappedValue> values = List.copyOf(entity.values().values());
        String sql = "select " + columns(entity, values) + from(entity) + " where " + isId(entity);
        List<Map<String, @Nullable Object>> rows = read(sql, values, entity.id(), List.of(id));
        return rows.size() == 1 ? rows.get(0) : Map.of("rows", rows.size());
    }

    /** Writes each value of a row over itself, and tells how many columns took theirs. */
    int write(Class<?> type, Object... id) throws SQLException {
        MappedEntity entity = entity(type);
        Map<String, @Nullable Object> row = row(type, id);
        int written = 0;
        for (MappedValue value : entity.values().values()) {
            MappedTable table = table(entity, value.table());
            String keys = table.keys().stream().map(key -> key + " = ?").collect(Collectors.joining(" and "));
            try (PreparedStatement update = connection.prepareStatement(
                    "update " + table.name() + " set " + value.column() + " = ? where " + keys)) {
                value.codec().bind(update, 1, row.get(value.path()));
                for (int i = 0; i < id.length; i++) {
                    entity.id().get(i).codec().bind(update, 2 + i, id[i]);
                }
                written += update.executeUpdate();
            }
        }
        connection.commit();
        return written;
    }

    /** The ids of the rows that a row refers to. */
    List<List<@Nullable Object>> follow(Class<?> type, String path, Object... id) throws SQLException {
        MappedEntity entity = entity(type);
        MappedReference reference = reference(type, path);
        MappedEntity target = entity(reference.target());
        StringBuilder sql = new StringBuilder("select " + ids(target, "e") + from(entity));
        String begin = alias(entity, reference.table());
        List<String> columns = reference.columns();
        for (MappedJoin join : reference.through()) {
            sql.append(" join ").append(join.table()).append(" j on ").append(equal(begin, columns, "j", join.here()));
            begin = "j";
            columns = join.there();
        }
        sql.append(" join ")
                .append(reference.targetTable())
                .append(" e on ")
                .append(equal(begin, columns, "e", reference.targetColumns()))
                .append(" where ")
                .append(isId(entity));
        return ids(sql.toString(), entity, target, id);
    }

    /** The elements of a collection in the order that it keeps, each with its key; plain ones by an empty path. */
    List<Map<String, @Nullable Object>> elements(Class<?> type, String path, Object... id) throws SQLException {
        MappedEntity entity = entity(type);
        MappedCollection collection = collection(type, path);
        List<MappedValue> values = new ArrayList<>(collection.elements().values());
        collection
                .keys()
                .values()
                .forEach(key -> values.add(
                        new MappedValue("key" + key.path(), key.table(), key.column(), key.javaType(), key.codec())));
        String sql = "select "
                + values.stream().map(value -> "c." + value.column()).collect(Collectors.joining(", "))
                + from(entity) + " join " + collection.table() + " c on "
                + equal(alias(entity, collection.ownerTable()), collection.ownerKey(), "c", collection.ownerColumns())
                + " where " + isId(entity)
                + collection.order().map(order -> " order by c." + order).orElse("");
        return read(sql, values, entity.id(), List.of(id));
    }

    /** The ids of the rows that a collection holds. */
    List<List<@Nullable Object>> held(Class<?> type, String path, Object... id) throws SQLException {
        MappedEntity entity = entity(type);
        MappedCollection collection = collection(type, path);
        MappedEntity target = entity(Objects.requireNonNull(collection.target()));
        String owner =
                equal(alias(entity, collection.ownerTable()), collection.ownerKey(), "c", collection.ownerColumns());
        String sql = collection.kind() == MappedCollection.Kind.FOREIGN_KEY
                ? "select " + ids(target, "c") + from(entity) + " join " + collection.table() + " c on " + owner
                : "select " + ids(target, "e") + from(entity) + " join " + collection.table() + " c on " + owner
                        + " join " + collection.targetTable() + " e on "
                        + equal("c", collection.targetColumns(), "e", collection.targetKey());
        return ids(sql + " where " + isId(entity), entity, target, id);
    }

    /** Runs SQL of the test's own. */
    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
        connection.commit();
    }

    /** The first column of all rows. */
    List<@Nullable Object> sql(String sql) throws SQLException {
        List<@Nullable Object> found = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                found.add(row.getObject(1));
            }
        }
        return found;
    }

    private static MappedTable table(MappedEntity entity, String name) {
        return entity.tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String alias(MappedEntity entity, String table) {
        return "t" + entity.tables().indexOf(table(entity, table));
    }

    private static String columns(MappedEntity entity, List<MappedValue> values) {
        return values.stream()
                .map(value -> alias(entity, value.table()) + "." + value.column())
                .collect(Collectors.joining(", "));
    }

    private static String from(MappedEntity entity) {
        MappedTable first = entity.tables().get(0);
        StringBuilder from = new StringBuilder(" from " + first.name() + " t0");
        for (int i = 1; i < entity.tables().size(); i++) {
            MappedTable table = entity.tables().get(i);
            from.append(" left join ")
                    .append(table.name())
                    .append(" t")
                    .append(i)
                    .append(" on ")
                    .append(equal("t0", first.keys(), "t" + i, table.keys()));
        }
        return from.toString();
    }

    private static String where(MappedEntity entity) {
        return entity.only()
                .map(only -> " where " + only.replace("{alias}", "t0"))
                .orElse("");
    }

    private static String orderBy(MappedEntity entity) {
        return " order by " + columns(entity, entity.id());
    }

    private static String isId(MappedEntity entity) {
        return entity.id().stream()
                .map(value -> alias(entity, value.table()) + "." + value.column() + " = ?")
                .collect(Collectors.joining(" and "));
    }

    private static String ids(MappedEntity entity, String alias) {
        return entity.tables().get(0).keys().stream()
                .map(key -> alias + "." + key)
                .collect(Collectors.joining(", "));
    }

    private static String equal(String left, List<String> columns, String right, List<String> others) {
        return IntStream.range(0, Math.max(columns.size(), others.size()))
                .mapToObj(i -> left + "." + columns.get(i) + " = " + right + "." + others.get(i))
                .collect(Collectors.joining(" and "));
    }

    private List<List<@Nullable Object>> ids(String sql, MappedEntity entity, MappedEntity target, Object... id)
            throws SQLException {
        return read(sql + " order by 1", target.id(), entity.id(), List.of(id)).stream()
                .<List<@Nullable Object>>map(row -> new ArrayList<>(row.values()))
                .toList();
    }

    private List<Map<String, @Nullable Object>> read(
            String sql, List<MappedValue> values, List<MappedValue> parameters, List<Object> bound)
            throws SQLException {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < bound.size(); i++) {
                parameters.get(i).codec().bind(statement, i + 1, bound.get(i));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Map<String, @Nullable Object> read = new LinkedHashMap<>();
                    for (int i = 0; i < values.size(); i++) {
                        read.put(values.get(i).path(), values.get(i).codec().read(row, i + 1));
                    }
                    rows.add(read);
                }
            }
        }
        connection.commit();
        return rows;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        factory.close();
    }
}
