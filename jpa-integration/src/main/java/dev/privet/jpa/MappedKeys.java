/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.jpa.internal.mapping.MappedCollection;
import dev.privet.jpa.internal.mapping.MappedEntity;
import dev.privet.jpa.internal.mapping.MappedJoin;
import dev.privet.jpa.internal.mapping.MappedReference;
import dev.privet.jpa.internal.mapping.MappedTable;
import dev.privet.jpa.internal.mapping.Mapping;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the entities say refers to rows, be it that no foreign key of the database says so: tables from former times have none, and
 * what refers would be left with the id of somebody who is erased. Thread-safe.
 */
final class MappedKeys {

    private final Mapping mapping;
    private final DatabaseFacts facts;
    private final Map<String, List<ForeignKey>> keys = new ConcurrentHashMap<>();

    MappedKeys(Mapping mapping, DatabaseFacts facts) {
        this.mapping = mapping;
        this.facts = facts;
    }

    /** The references to rows of an entity that no foreign key of the database keeps. */
    List<ForeignKey> unchecked(Connection connection, MappedEntity entity) throws SQLException {
        List<ForeignKey> known = keys.get(entity.name());
        if (known == null) {
            known = read(connection, entity);
            keys.put(entity.name(), known);
        }
        return known;
    }

    private List<ForeignKey> read(Connection connection, MappedEntity entity) throws SQLException {
        Set<List<Object>> seen = new LinkedHashSet<>();
        for (MappedTable table : entity.tables()) {
            for (ForeignKey key : facts.leadingTo(connection, facts.table(connection, table.name()))) {
                seen.add(List.of(key.from(), Set.copyOf(key.columns())));
            }
        }
        List<ForeignKey> found = new ArrayList<>();
        for (MappedEntity from : mapping.entities()) {
            for (MappedReference reference : from.references().values()) {
                if (leadsTo(entity, reference.target()) && isHeldHere(reference, from)) {
                    ForeignKey key = key(connection, from, reference, entity);
                    if (key != null && seen.add(List.of(key.from(), Set.copyOf(key.columns())))) {
                        found.add(key);
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    private static boolean leadsTo(MappedEntity entity, Class<?> target) {
        return entity.type() != null && !entity.tables().isEmpty() && target.isAssignableFrom(entity.type());
    }

    /** What is the row's own key is the other side of a reference, or goes with the row. */
    private static boolean isHeldHere(MappedReference reference, MappedEntity from) {
        return reference.through().isEmpty()
                && from.tables().stream()
                        .anyMatch(table -> table.name().equals(reference.table())
                                && !table.keys().equals(reference.columns()));
    }

    private @Nullable ForeignKey key(
            Connection connection, MappedEntity from, MappedReference reference, MappedEntity to) throws SQLException {
        TableName table = facts.table(connection, reference.table());
        MappedTable target = target(to, reference.targetTable());
        List<String> columns = new ArrayList<>();
        List<String> emptiable = new ArrayList<>();
        List<String> referred = new ArrayList<>();
        for (String column : reference.columns()) {
            DatabaseFacts.Fact fact = facts.column(connection, table, column).orElse(DatabaseFacts.Fact.UNKNOWN);
            columns.add(fact.name());
            if (fact.nullable()) {
                emptiable.add(fact.name());
            }
        }
        TableName targetName = facts.table(connection, target.name());
        for (String column : reference.targetColumns()) {
            referred.add(facts.column(connection, targetName, column)
                    .orElse(DatabaseFacts.Fact.UNKNOWN)
                    .name());
        }
        return columns.contains("") || referred.contains("")
                ? null
                : new ForeignKey(
                        from.name() + "." + reference.path(),
                        table,
                        columns,
                        targetName,
                        referred,
                        ForeignKey.OnDelete.UNCHECKED,
                        emptiable,
                        true);
    }

    /** With a table per class, what points at any of them names a table of one. */
    private static MappedTable target(MappedEntity to, String table) {
        return to.tables().stream()
                .filter(part -> part.name().equals(table))
                .findFirst()
                .orElse(to.tables().get(0));
    }

    /** The tables that only tie rows of an entity to others, whoever's property they are. */
    List<Tie> ties(MappedEntity entity) {
        Set<Tie> ties = new LinkedHashSet<>();
        for (MappedEntity owner : mapping.entities()) {
            for (MappedCollection many : owner.collections().values()) {
                Class<?> target = many.target();
                if (many.kind() == MappedCollection.Kind.JOIN_TABLE && target != null && leadsTo(entity, target)) {
                    MappedTable end = target(entity, many.targetTable() == null ? "" : many.targetTable());
                    ties.add(new Tie(many.table(), many.targetColumns(), end.name(), many.targetKey()));
                }
            }
            for (MappedReference reference : owner.references().values()) {
                for (MappedJoin join : reference.through()) {
                    if (leadsTo(entity, reference.target())) {
                        MappedTable end = target(entity, reference.targetTable());
                        ties.add(new Tie(join.table(), join.there(), end.name(), reference.targetColumns()));
                    }
                }
            }
        }
        return Stream.concat(own(entity), ties.stream()).distinct().toList();
    }

    private static Stream<Tie> own(MappedEntity entity) {
        return entity.references().values().stream()
                .flatMap(reference -> reference.through().stream()
                        .map(join -> new Tie(join.table(), join.here(), reference.table(), reference.columns())));
    }

    /**
     * Rows that tie rows of an entity to others.
     *
     * @param table their table
     * @param columns the columns in it that hold the reference
     * @param to the entity's table to which it leads
     * @param referred the columns there that are equal
     */
    record Tie(String table, List<String> columns, String to, List<String> referred) {

        /** Copies the lists. */
        Tie {
            columns = List.copyOf(columns);
            referred = List.copyOf(referred);
        }
    }
}
