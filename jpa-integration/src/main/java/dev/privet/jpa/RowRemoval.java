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
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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

    /** Deletes the rows that go. */
    void remove(Collection<ErasureRow> rows, ErasureRun run) throws SQLException {
        empty(run);
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
        rows.update(connection, emptying(key), place.keys(), first.name(), first.keys(), "");
    }

    private static String emptying(ForeignKey key) {
        return "update " + key.from().sql() + " set "
                + key.emptiable().stream()
                        .map(column -> TableName.quoted(column) + " = null")
                        .collect(Collectors.joining(", "));
    }

    /** Rows that stay point at rows that go no more. */
    private void empty(ErasureRun run) throws SQLException {
        Map<ForeignKey, List<RowGraph.Edge>> byKey = graph.toEmpty().stream()
                .collect(Collectors.groupingBy(RowGraph.Edge::key, LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<ForeignKey, List<RowGraph.Edge>> some : byKey.entrySet()) {
            ForeignKey key = some.getKey();
            List<RowGraph.Edge> edges = some.getValue();
            long unknown =
                    edges.stream().filter(edge -> edge.referrer() == null).count();
            boolean goes = key.onDelete() == ForeignKey.OnDelete.CASCADE;
            List<RowGraph.Edge> emptied = edges.stream()
                    .filter(edge -> !goes || edge.referrer() != null)
                    .filter(edge -> !key.emptiable().isEmpty())
                    .toList();
            run.handled(key.from().name(), goes ? RowHandling.DELETED : RowHandling.DETACHED, unknown);
            MappedTables.Place place = tables.place(key.from());
            if (emptied.isEmpty()) {
                continue;
            }
            if (place != null) {
                setNull(
                        key,
                        new RowKeys(
                                place.entity(),
                                emptied.stream()
                                        .map(RowGraph.Edge::referrerKey)
                                        .filter(Objects::nonNull)
                                        .toList()),
                        place);
            } else {
                emptyUnmapped(key, emptied);
            }
        }
    }

    private void emptyUnmapped(ForeignKey key, List<RowGraph.Edge> edges) throws SQLException {
        Map<ErasedEntity, List<ErasureRow>> targets =
                byEntity(edges.stream().map(RowGraph.Edge::row).distinct().toList(), row -> true);
        for (Map.Entry<ErasedEntity, List<ErasureRow>> some : targets.entrySet()) {
            RowKeys keys = RowKeys.of(some.getKey().entity(), some.getValue());
            keys.update(
                    connection,
                    emptying(key),
                    quoted(key.columns()),
                    table(some.getKey(), key),
                    quoted(key.target()),
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
                            quoted(key.columns()),
                            table.name(),
                            quoted(key.target()),
                            "");
                }
            }
        }
    }

    private String table(ErasedEntity erased, ForeignKey key) throws SQLException {
        for (MappedTable table : erased.entity().tables()) {
            if (facts.table(connection, table.name()).equals(key.to())) {
                return table.name();
            }
        }
        return key.to().sql();
    }

    private static List<String> quoted(List<String> columns) {
        return columns.stream().map(TableName::quoted).toList();
    }

    /** Rows of one entity in one of its tables. */
    private record Portion(MappedTable table, RowKeys keys) {}
}
