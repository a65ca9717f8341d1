/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.jpa.internal.mapping.MappedEntity;
import dev.privet.jpa.internal.mapping.MappedTable;
import dev.privet.subject.ErasureRun;
import dev.privet.subject.RowHandling;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows that the database deletes along with others, and whatever it deletes along with these. What of it can be known beforehand is told
 * and done: rows are counted, large objects unlinked, references emptied; where something has to stay, the erasure is refused. Belongs
 * to one run.
 */
final class CascadedRows {

    /** How far rows are followed whose keys nobody knows, and which may be above themselves. */
    private static final int DEEPEST = 16;

    private final Connection connection;
    private final DatabaseFacts facts;
    private final MappedTables tables;
    private final RowGraph graph;
    private final RowErasure contents;
    private final ErasureRun run;
    private final Map<TableName, Set<List<@Nullable Object>>> told = new HashMap<>();
    private final Set<Class<?>> changed = new HashSet<>();

    CascadedRows(
            Connection connection,
            DatabaseFacts facts,
            MappedTables tables,
            RowGraph graph,
            RowErasure contents,
            ErasureRun run) {
        this.connection = connection;
        this.facts = facts;
        this.tables = tables;
        this.graph = graph;
        this.contents = contents;
        this.run = run;
    }

    /** The rows of a table that were not asked for before: what goes by two foreign keys goes once. */
    List<List<@Nullable Object>> fresh(TableName table, List<List<@Nullable Object>> keys) {
        Set<List<@Nullable Object>> seen = told.computeIfAbsent(table, any -> new HashSet<>());
        return keys.stream().filter(seen::add).toList();
    }

    /** Looks at what goes with rows of a table that an entity maps, which are told already. */
    void follow(TableName table, MappedEntity entity, List<List<@Nullable Object>> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        RowKeys rows = new RowKeys(entity, keys);
        contents.deleteHistory(rows);
        contents.unlink(entity, tables.largeObjects(table), rows);
        for (ForeignKey key : facts.leadingTo(connection, table)) {
            look(Way.of(key, rows, rows.table(connection, facts, table)));
        }
    }

    /** Looks at what goes with rows of a table that none maps. Only the way to them is known, not which they are. */
    void follow(ForeignKey key, RowKeys going) throws SQLException {
        below(Way.of(key, going, going.table(connection, facts, key.to())));
    }

    /** The types of rows that go, or refer to such rows no more. */
    Set<Class<?>> changed() {
        return changed;
    }

    private void below(Way above) throws SQLException {
        if (above.depth() < DEEPEST) {
            for (ForeignKey key : facts.leadingTo(connection, above.key().from())) {
                look(above.with(key));
            }
        }
    }

    private void look(Way way) throws SQLException {
        ForeignKey key = way.key();
        if (tables.isPart(key.from())) {
            way.update(connection, "delete from " + key.from().sql());
        } else if (key.onDelete() != ForeignKey.OnDelete.DETACH) {
            MappedTables.Place place = tables.place(key.from());
            if (place == null) {
                lookAtUnmapped(way);
            } else {
                look(way, place);
            }
        }
    }

    private void lookAtUnmapped(Way way) throws SQLException {
        long[] rows = {0};
        way.select(connection, "1", row -> rows[0]++);
        if (rows[0] == 0) {
            return;
        }
        if (goes(way.key())) {
            run.handled(way.key().from().name(), RowHandling.DELETED, rows[0]);
            below(way);
        } else {
            refuseUnlessEmptiable(way.key());
            way.update(connection, way.key().emptying());
            run.handled(way.key().from().name(), RowHandling.DETACHED, rows[0]);
        }
    }

    private void look(Way way, MappedTables.Place place) throws SQLException {
        ForeignKey key = way.key();
        List<List<@Nullable Object>> unknown = new ArrayList<>();
        List<List<@Nullable Object>> going = new ArrayList<>();
        List<List<@Nullable Object>> staying = new ArrayList<>();
        way.select(connection, String.join(", ", place.keys()), row -> {
            List<@Nullable Object> found = RowGraph.key(row, place.entity(), 1);
            ErasureRow about = graph.row(key.from(), found);
            (about == null ? unknown : about.goes() ? going : staying).add(found);
        });
        Class<?> type = place.entity().type();
        if (type != null) {
            changed.add(type);
        }
        List<List<@Nullable Object>> emptied = new ArrayList<>(staying);
        if (goes(key)) {
            List<List<@Nullable Object>> fresh = fresh(key.from(), unknown);
            run.handled(key.from().name(), RowHandling.DELETED, fresh.size());
            follow(key.from(), place.entity(), fresh);
        } else {
            run.handled(key.from().name(), RowHandling.DETACHED, unknown.size());
            emptied.addAll(unknown);
        }
        if (!emptied.isEmpty()) {
            refuseUnlessEmptiable(key);
        }
        if (!goes(key) && !key.emptiable().isEmpty()) {
            // They go by statements of their own, maybe after what they refer to.
            emptied.addAll(going);
        }
        empty(key, place, emptied);
    }

    private void empty(ForeignKey key, MappedTables.Place place, List<List<@Nullable Object>> rows)
            throws SQLException {
        MappedTable first = place.entity().tables().get(0);
        new RowKeys(place.entity(), rows)
                .update(connection, key.emptying(), place.keys(), first.name(), first.keys(), "");
    }

    private static boolean goes(ForeignKey key) {
        return key.onDelete() == ForeignKey.OnDelete.CASCADE;
    }

    private static void refuseUnlessEmptiable(ForeignKey key) {
        if (key.emptiable().isEmpty()) {
            throw new PrivacyFailureException(
                    "A person was not erased",
                    new Problem(
                            ProblemCode.ERASURE_REFUSED,
                            key.from() + "." + key.name(),
                            "rows of it have to stay, and refer to rows that the database deletes along with others.",
                            "let the columns of this foreign key be empty, or say of the rows between them and the person"
                                    + " what is to become of them, with an entity and @AboutSubject."),
                    null);
        }
    }

    /**
     * The way from a table to rows that go.
     *
     * @param key the foreign key with which it begins
     * @param last the one with which it ends
     * @param going the rows at its end
     * @param table where they are
     * @param between the condition that leads from the table to the last foreign key's, but for its end; empty where that is the same
     * @param tail what closes the condition
     * @param depth how many foreign keys it has
     */
    private record Way(
            ForeignKey key, ForeignKey last, RowKeys going, String table, String between, String tail, int depth) {

        static Way of(ForeignKey key, RowKeys going, String table) {
            return new Way(key, key, going, table, "", "", 1);
        }

        Way with(ForeignKey next) {
            String here = "(" + String.join(", ", TableName.quoted(next.columns())) + ") in (select "
                    + String.join(", ", TableName.quoted(next.target())) + " from "
                    + next.to().sql();
            return new Way(next, last, going, table, here + where(), ")" + tail, depth + 1);
        }

        private String where() {
            return between.isEmpty() ? "" : " where " + between;
        }

        void select(Connection connection, String selected, RowKeys.Taker rows) throws SQLException {
            going.select(
                    connection,
                    "select " + selected + " from " + key.from().sql() + where(),
                    TableName.quoted(last.columns()),
                    table,
                    TableName.quoted(last.target()),
                    tail,
                    rows);
        }

        void update(Connection connection, String head) throws SQLException {
            going.update(
                    connection,
                    head + where(),
                    TableName.quoted(last.columns()),
                    table,
                    TableName.quoted(last.target()),
                    tail);
        }
    }
}
