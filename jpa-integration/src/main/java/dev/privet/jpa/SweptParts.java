/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.jpa.internal.mapping.MappedCollection;
import dev.privet.jpa.internal.mapping.MappedEntity;
import dev.privet.jpa.internal.mapping.MappedTable;
import dev.privet.jpa.internal.mapping.MappedValue;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What rows of an entity take along when they go.
 *
 * @param all rows of other tables that belong to them, or only tie them to others
 * @param referringFirst the tables of the rows themselves, those that refer to others of them before these
 */
record SweptParts(List<Part> all, List<MappedTable> referringFirst) {

    SweptParts {
        all = List.copyOf(all);
        referringFirst = List.copyOf(referringFirst);
    }

    static SweptParts of(Connection connection, DatabaseFacts facts, MappedTables tables, MappedEntity entity)
            throws SQLException {
        Finder finder = new Finder(connection, facts, entity);
        for (MappedCollection part : entity.collections().values()) {
            if (part.kind() != MappedCollection.Kind.FOREIGN_KEY) {
                finder.add(new Part(
                        part.table(),
                        part.ownerColumns(),
                        part.ownerTable(),
                        part.ownerKey(),
                        part.elements().values().stream()
                                .filter(element -> element.codec().isLargeObject())
                                .map(MappedValue::column)
                                .toList()));
            }
        }
        for (MappedTable table : entity.tables()) {
            for (ForeignKey key : facts.leadingTo(connection, facts.table(connection, table.name()))) {
                if (tables.isPart(key.from())) {
                    finder.add(new Part(
                            key.from().sql(),
                            TableName.quoted(key.columns()),
                            table.name(),
                            TableName.quoted(key.target()),
                            List.of()));
                }
            }
        }
        for (MappedKeys.Tie tie : tables.keys().ties(entity)) {
            if (tables.isPart(facts.table(connection, tie.table()))) {
                finder.add(new Part(tie.table(), tie.columns(), tie.to(), tie.referred(), List.of()));
            }
        }
        MappedTable first = entity.tables().get(0);
        for (MappedTable history : entity.history()) {
            finder.add(new Part(history.name(), history.keys(), first.name(), first.keys(), List.of()));
        }
        for (MappedTable table : entity.tables()) {
            finder.enter(table);
        }
        return new SweptParts(finder.parts, finder.ordered);
    }

    /**
     * Rows that go along.
     *
     * @param table their table
     * @param columns the columns in it that refer
     * @param to the entity's table to which they do
     * @param referred its columns that are equal
     * @param largeObjects the columns that hold large objects
     */
    record Part(String table, List<String> columns, String to, List<String> referred, List<String> largeObjects) {

        Part {
            columns = List.copyOf(columns);
            referred = List.copyOf(referred);
            largeObjects = List.copyOf(largeObjects);
        }
    }

    /** Looks at each of them once, by whatever it was found. */
    private static final class Finder {

        private final Connection connection;
        private final DatabaseFacts facts;
        private final MappedEntity entity;
        private final List<Part> parts = new ArrayList<>();
        private final Set<List<Object>> seen = new HashSet<>();
        private final Set<MappedTable> entered = new HashSet<>();
        private final Set<MappedTable> left = new LinkedHashSet<>();
        private final List<MappedTable> ordered = new ArrayList<>();

        Finder(Connection connection, DatabaseFacts facts, MappedEntity entity) {
            this.connection = connection;
            this.facts = facts;
            this.entity = entity;
        }

        void add(Part part) throws SQLException {
            TableName table = facts.table(connection, part.table());
            Set<String> columns = new HashSet<>();
            for (String column : part.columns()) {
                columns.add(facts.column(connection, table, column)
                        .orElse(DatabaseFacts.Fact.UNKNOWN)
                        .name());
            }
            if (seen.add(List.of(table, columns))) {
                parts.add(part);
            }
        }

        void enter(MappedTable table) throws SQLException {
            if (left.contains(table) || !entered.add(table)) {
                return;
            }
            TableName name = facts.table(connection, table.name());
            for (ForeignKey key : facts.leadingTo(connection, name)) {
                for (MappedTable other : entity.tables()) {
                    if (!other.equals(table)
                            && facts.table(connection, other.name()).equals(key.from())) {
                        enter(other);
                    }
                }
            }
            left.add(table);
            ordered.add(table);
        }
    }
}
