/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.jpa.internal.mapping.MappedEntity;
import dev.privet.jpa.internal.mapping.MappedTable;
import dev.privet.subject.SubjectRef;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows that are to go and whatever refers to them by a foreign key of the database, be it mapped or not. Finds out which rows
 * cannot go, because rows that stay refer to them and must go on doing so. Belongs to one run.
 */
final class RowGraph {

    private final Connection connection;
    private final DatabaseFacts facts;
    private final MappedTables tables;
    private final Map<TableName, Map<List<@Nullable Object>, ErasureRow>> byTable = new HashMap<>();
    private final List<Edge> edges = new ArrayList<>();
    private final Set<ForeignKey> sameRow = new LinkedHashSet<>();
    private final Set<SubjectRef> tied = new HashSet<>();

    RowGraph(Connection connection, DatabaseFacts facts, MappedTables tables) {
        this.connection = connection;
        this.facts = facts;
        this.tables = tables;
    }

    /** Reads what refers to the rows that are to go, and settles which of them stay. */
    void settle(Collection<ErasureRow> rows) throws SQLException {
        Map<ErasedEntity, List<ErasureRow>> going = new LinkedHashMap<>();
        for (ErasureRow row : rows) {
            for (MappedTable table : row.entity().entity().tables()) {
                ErasureRow other = byTable.computeIfAbsent(
                                facts.table(connection, table.name()), name -> new HashMap<>())
                        .put(row.key(), row);
                if (other != null) {
                    tie(row, other);
                }
            }
            if (row.goes()) {
                going.computeIfAbsent(row.entity(), entity -> new ArrayList<>()).add(row);
            }
        }
        for (Map.Entry<ErasedEntity, List<ErasureRow>> some : going.entrySet()) {
            MappedEntity entity = some.getKey().entity();
            RowKeys keys = RowKeys.of(entity, some.getValue());
            for (MappedTable table : entity.tables()) {
                TableName name = facts.table(connection, table.name());
                for (ForeignKey key : facts.leadingTo(connection, name)) {
                    if (!tables.isPart(key.from())) {
                        read(key, table, keys, name);
                    }
                }
                for (ForeignKey key : tables.keys().unchecked(connection, entity)) {
                    if (key.to().equals(name)) {
                        read(key, table, keys, name);
                    }
                }
            }
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Edge edge : edges) {
                changed |= keeps(edge);
            }
        }
    }

    /** Whether a row newly has to stay because of what refers to it. */
    private static boolean keeps(Edge edge) {
        ErasureRow referrer = edge.referrer();
        boolean decided = referrer != null;
        if (referrer != null && referrer.goes()) {
            return false;
        }
        boolean tied = referrer != null && referrer.isTied();
        boolean soluble = edge.key().onDelete() == ForeignKey.OnDelete.CASCADE
                ? !decided || (!tied && !edge.key().emptiable().isEmpty())
                : !tied
                        && (edge.key().onDelete() == ForeignKey.OnDelete.DETACH
                                || !edge.key().emptiable().isEmpty());
        ErasureRow row = edge.row();
        if (!soluble && referrer != null && edge.key().emptiable().isEmpty()) {
            referrer.refersOn();
        }
        if (soluble || (!row.goes() && (row.isTied() || !tied))) {
            return false;
        }
        row.stays(tied);
        return true;
    }

    private void read(ForeignKey key, MappedTable table, RowKeys keys, TableName name) throws SQLException {
        MappedTables.Place from = tables.place(key.from());
        int width = table.keys().size();
        List<String> selected = new ArrayList<>(Select.on("t", table.keys()));
        if (from != null) {
            selected.addAll(Select.on("f", from.keys()));
        }
        String on = IntStream.range(0, key.columns().size())
                .mapToObj(i -> "f." + TableName.quoted(key.columns().get(i)) + " = t."
                        + TableName.quoted(key.target().get(i)))
                .collect(Collectors.joining(" and "));
        String head = "select " + String.join(", ", selected) + " from " + table.name() + " t join "
                + key.from().sql() + " f on " + on + " where ";
        keys.query(connection, head, Select.on("t", table.keys()), row -> {
            ErasureRow to = byTable.getOrDefault(name, Map.of()).get(key(row, keys.entity(), 1));
            List<@Nullable Object> referrer = from == null ? null : key(row, from.entity(), width + 1);
            ErasureRow known = referrer == null
                    ? null
                    : byTable.getOrDefault(key.from(), Map.of()).get(referrer);
            if (to != null && to.equals(known)) {
                if (key.isChecked()) {
                    sameRow.add(key);
                }
            } else if (to != null) {
                if (known != null) {
                    tie(to, known);
                }
                edges.add(new Edge(key, to, known, referrer));
            }
        });
    }

    /** The row about the person that has a key in a table. */
    @Nullable
    ErasureRow row(TableName table, List<@Nullable Object> key) {
        return byTable.getOrDefault(table, Map.of()).get(key);
    }

    static List<@Nullable Object> key(ResultSet row, MappedEntity entity, int from) throws SQLException {
        List<@Nullable Object> key = new ArrayList<>(entity.id().size());
        for (int i = 0; i < entity.id().size(); i++) {
            key.add(entity.id().get(i).codec().read(row, from + i));
        }
        return key;
    }

    private void tie(ErasureRow one, ErasureRow other) {
        if (!one.run().equals(other.run())) {
            tied.add(one.run().subject());
            tied.add(other.run().subject());
        }
    }

    /**
     * The persons who cannot be erased together with others: one's rows are another's too, or refer to them, so that it matters who is
     * erased first; or the database deletes more along with them, which could be one person's as well as another's.
     */
    Set<SubjectRef> inTheWay() {
        Set<SubjectRef> persons = new HashSet<>(tied);
        for (Edge edge : toEmpty()) {
            if (edge.referrer() == null && edge.key().onDelete() == ForeignKey.OnDelete.CASCADE) {
                persons.add(edge.row().run().subject());
            }
        }
        return persons;
    }

    /** What has to be emptied before the rows can go: the foreign keys of rows that stay, by the keys of these or of what they refer to. */
    List<Edge> toEmpty() {
        return edges.stream()
                .filter(edge -> edge.row().goes())
                .filter(edge -> edge.referrer() == null || !edge.referrer().goes())
                .toList();
    }

    /** The foreign keys of the database between rows that go. */
    Set<ForeignKey> within() {
        Set<ForeignKey> keys = new LinkedHashSet<>();
        for (Edge edge : edges) {
            ErasureRow referrer = edge.referrer();
            if (edge.row().goes()
                    && referrer != null
                    && referrer.goes()
                    && edge.key().isChecked()) {
                keys.add(edge.key());
            }
        }
        return keys;
    }

    /** The foreign keys between the tables of one row. */
    Set<ForeignKey> sameRow() {
        return sameRow;
    }

    /** The rows that refer by a foreign key to rows that go, and go themselves. */
    Collection<ErasureRow> referrersWithin(ForeignKey key) {
        Set<ErasureRow> rows = new LinkedHashSet<>();
        for (Edge edge : edges) {
            ErasureRow referrer = edge.referrer();
            if (edge.key().equals(key) && edge.row().goes() && referrer != null && referrer.goes()) {
                rows.add(referrer);
            }
        }
        return rows;
    }

    /**
     * That a row refers to one that was to go.
     *
     * @param key by which foreign key
     * @param row the row that is referred to
     * @param referrer the row that refers, where it is about the person too
     * @param referrerKey its key, where its table is mapped
     */
    record Edge(
            ForeignKey key,
            ErasureRow row,
            @Nullable ErasureRow referrer,
            @Nullable List<@Nullable Object> referrerKey) {}
}
