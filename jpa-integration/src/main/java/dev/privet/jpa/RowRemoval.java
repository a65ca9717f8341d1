/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.PrivacyFailureException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.jpa.internal.mapping.MappedCollection;
import dev.privet.jpa.internal.mapping.MappedTable;
import dev.privet.subject.ErasureRun;
import dev.privet.subject.RowHandling;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Deletes rows with everything that belongs to them, those that refer before those that are referred to. Belongs to one run. */
final class RowRemoval {

    private final Connection connection;
    private final DatabaseFacts facts;
    private final MappedTables tables;
    private final RowGraph graph;
    private final RowErasure contents;
    private final Map<TableName, List<Portion>> portions = new LinkedHashMap<>();
    private final Set<TableName> entered = new HashSet<>();
    private final Set<TableName> left = new LinkedHashSet<>();

    RowRemoval(Connection connection, DatabaseFacts facts, MappedTables tables, RowGraph graph, RowErasure contents) {
        this.connection = connection;
        this.facts = facts;
        this.tables = tables;
        this.graph = graph;
        this.contents = contents;
    }

    /** Deletes the rows that go; answers of which types rows go along with them. */
    Set<Class<?>> remove(Collection<ErasureRow> rows) throws SQLException {
        Set<Class<?>> changed = new HashSet<>();
        Map<ErasureRun, List<RowGraph.Edge>> toEmpty = graph.toEmpty().stream()
                .collect(Collectors.groupingBy(edge -> edge.row().run(), LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<ErasureRun, List<RowGraph.Edge>> some : toEmpty.entrySet()) {
            CascadedRows cascaded = new CascadedRows(connection, facts, tables, graph, contents, some.getKey());
            empty(some.getKey(), some.getValue(), cascaded);
            changed.addAll(cascaded.changed());
        }
        for (Map.Entry<ErasedEntity, List<ErasureRow>> some :
                byEntity(rows, ErasureRow::isShell).entrySet()) {
            removeTies(some.getKey(), RowKeys.of(some.getKey().entity(), some.getValue()));
        }
        Map<ErasedEntity, List<ErasureRow>> going = byEntity(rows, ErasureRow::goes);
        for (Map.Entry<ErasedEntity, List<ErasureRow>> some : going.entrySet()) {
            ErasedEntity erased = some.getKey();
            RowKeys keys = RowKeys.of(erased.entity(), some.getValue());
            for (MappedCollection part : erased.parts()) {
                contents.deleteElements(part, keys, "");
            }
            removeTies(erased, keys);
            contents.deleteHistory(keys);
            contents.unlink(erased.entity(), erased.entity().values().values(), keys);
            for (MappedTable table : erased.entity().tables()) {
                portions.computeIfAbsent(facts.table(connection, table.name()), name -> new ArrayList<>())
                        .add(new Portion(table, keys));
            }
        }
        Set<ForeignKey> within = new LinkedHashSet<>(graph.within());
        for (ForeignKey key : within) {
            if (key.refersToItsOwnTable()) {
                cut(key, false);
            }
        }
        within.addAll(graph.sameRow());
        for (TableName table : portions.keySet()) {
            enter(table, within);
        }
        for (TableName table : left) {
            for (Portion portion : portions.getOrDefault(table, List.of())) {
                portion.keys()
                        .update(
                                connection,
                                "delete from " + portion.table().name(),
                                portion.table().keys(),
                                portion.table().name(),
                                portion.table().keys(),
                                "");
            }
        }
        return changed;
    }

    private static Map<ErasedEntity, List<ErasureRow>> byEntity(
            Collection<ErasureRow> rows, Predicate<ErasureRow> which) {
        return rows.stream()
                .filter(which)
                .collect(Collectors.groupingBy(ErasureRow::entity, LinkedHashMap::new, Collectors.toList()));
    }

    /** Those that refer come first; a circle is cut where it can be. */
    private void enter(TableName table, Set<ForeignKey> within) throws SQLException {
        entered.add(table);
        for (ForeignKey key : within) {
            if (key.to().equals(table) && !key.refersToItsOwnTable() && !left.contains(key.from())) {
                if (entered.contains(key.from())) {
                    cut(key, true);
                } else {
                    enter(key.from(), within);
                }
            }
        }
        left.add(table);
    }

    /** Lets rows that go refer to each other no more; or no sooner be checked than all of them are gone. */
    private void cut(ForeignKey key, boolean needed) throws SQLException {
        MappedTables.Place place = tables.place(key.from());
        if (!key.emptiable().isEmpty() && place != null) {
            setNull(key, RowKeys.of(place.entity(), graph.referrersWithin(key)), place);
        } else if (key.deferrable()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set constraints all deferred");
            }
        } else if (needed) {
            throw new PrivacyFailureException(
                    "A person was not erased",
                    new Problem(
                            ProblemCode.ERASURE_REFUSED,
                            key.from() + "." + key.name(),
                            "rows that are to go refer to each other in a circle, and this foreign key can be neither"
                                    + " emptied nor deferred.",
                            "let one of the circle's columns be empty, or make one of its constraints deferrable."),
                    null);
        }
    }

    private void setNull(ForeignKey key, RowKeys rows, MappedTables.Place place) throws SQLException {
        MappedTable first = rows.entity().tables().get(0);
        rows.update(connection, key.emptying(), place.keys(), first.name(), first.keys(), "");
    }

    /** Rows that stay point at rows that go no more. */
    private void empty(ErasureRun run, List<RowGraph.Edge> all, CascadedRows cascaded) throws SQLException {
        Map<ForeignKey, List<RowGraph.Edge>> byKey = all.stream()
                .collect(Collectors.groupingBy(RowGraph.Edge::key, LinkedHashMap::new, Collectors.toList()));
        Map<ForeignKey, List<List<@Nullable Object>>> deleted = new LinkedHashMap<>();
        for (Map.Entry<ForeignKey, List<RowGraph.Edge>> some : byKey.entrySet()) {
            ForeignKey key = some.getKey();
            List<RowGraph.Edge> edges = some.getValue();
            List<RowGraph.Edge> unknown =
                    edges.stream().filter(edge -> edge.referrer() == null).toList();
            boolean goes = key.onDelete() == ForeignKey.OnDelete.CASCADE;
            List<RowGraph.Edge> emptied = edges.stream()
                    .filter(edge -> !goes || edge.referrer() != null)
                    .filter(edge -> !key.emptiable().isEmpty())
                    .toList();
            if (!emptied.isEmpty()) {
                empty(key, emptied);
            }
            if (!goes) {
                run.handled(key.from().name(), RowHandling.DETACHED, unknown.size());
            } else if (tables.place(key.from()) == null) {
                run.handled(key.from().name(), RowHandling.DELETED, unknown.size());
                deleted.put(key, List.of());
            } else {
                List<List<@Nullable Object>> fresh = cascaded.fresh(key.from(), referrers(unknown));
                run.handled(key.from().name(), RowHandling.DELETED, fresh.size());
                deleted.put(key, fresh);
            }
        }
        for (Map.Entry<ForeignKey, List<List<@Nullable Object>>> some : deleted.entrySet()) {
            ForeignKey key = some.getKey();
            MappedTables.Place place = tables.place(key.from());
            if (place != null) {
                cascaded.follow(key.from(), place.entity(), some.getValue());
                continue;
            }
            for (Map.Entry<ErasedEntity, List<ErasureRow>> with : referred(byKey.getOrDefault(key, List.of()))) {
                cascaded.follow(key, RowKeys.of(with.getKey().entity(), with.getValue()));
            }
        }
    }

    private void empty(ForeignKey key, List<RowGraph.Edge> edges) throws SQLException {
        MappedTables.Place place = tables.place(key.from());
        if (place != null) {
            setNull(key, new RowKeys(place.entity(), referrers(edges)), place);
        } else {
            emptyUnmapped(key, edges);
        }
    }

    private static List<List<@Nullable Object>> referrers(List<RowGraph.Edge> edges) {
        List<List<@Nullable Object>> keys = new ArrayList<>();
        for (RowGraph.Edge edge : edges) {
            List<@Nullable Object> key = edge.referrerKey();
            if (key != null) {
                keys.add(key);
            }
        }
        return keys;
    }

    /** The rows at which some point, by their entity. */
    private static Set<Map.Entry<ErasedEntity, List<ErasureRow>>> referred(List<RowGraph.Edge> edges) {
        return byEntity(edges.stream().map(RowGraph.Edge::row).distinct().toList(), row -> true)
                .entrySet();
    }

    private void emptyUnmapped(ForeignKey key, List<RowGraph.Edge> edges) throws SQLException {
        for (Map.Entry<ErasedEntity, List<ErasureRow>> some : referred(edges)) {
            RowKeys keys = RowKeys.of(some.getKey().entity(), some.getValue());
            keys.update(
                    connection,
                    key.emptying(),
                    TableName.quoted(key.columns()),
                    keys.table(connection, facts, key.to()),
                    TableName.quoted(key.target()),
                    "");
        }
    }

    /** Rows of tables that only tie rows to each other, or hold elements, whoever's property they are. */
    private void removeTies(ErasedEntity erased, RowKeys keys) throws SQLException {
        Set<TableName> own = new HashSet<>();
        for (MappedCollection part : erased.parts()) {
            own.add(facts.table(connection, part.table()));
        }
        for (MappedTable table : erased.entity().tables()) {
            for (ForeignKey key : facts.leadingTo(connection, facts.table(connection, table.name()))) {
                if (tables.isPart(key.from()) && !own.contains(key.from())) {
                    keys.update(
                            connection,
                            "delete from " + key.from().sql(),
                            TableName.quoted(key.columns()),
                            table.name(),
                            TableName.quoted(key.target()),
                            "");
                }
            }
        }
        for (MappedKeys.Tie tie : tables.keys().ties(erased.entity())) {
            if (tables.isPart(facts.table(connection, tie.table()))) {
                keys.update(connection, "delete from " + tie.table(), tie.columns(), tie.to(), tie.referred(), "");
            }
        }
    }

    /** Rows of one entity in one of its tables. */
    private record Portion(MappedTable table, RowKeys keys) {}
}
