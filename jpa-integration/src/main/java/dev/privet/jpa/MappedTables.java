/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.jpa.internal.mapping.MappedCollection;
import dev.privet.jpa.internal.mapping.MappedEntity;
import dev.privet.jpa.internal.mapping.MappedJoin;
import dev.privet.jpa.internal.mapping.MappedReference;
import dev.privet.jpa.internal.mapping.MappedTable;
import dev.privet.jpa.internal.mapping.MappedValue;
import dev.privet.jpa.internal.mapping.Mapping;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which entity a table of the database holds rows of, and which tables only tie rows or hold their elements. Thread-safe. */
final class MappedTables {

    private final Map<TableName, Place> places = new HashMap<>();
    private final Set<TableName> parts = new HashSet<>();
    private final Map<TableName, Map<String, MappedValue>> largeObjects = new HashMap<>();
    private final MappedKeys keys;

    MappedTables(Mapping mapping, DatabaseFacts facts, Connection connection) throws SQLException {
        this.keys = new MappedKeys(mapping, facts);
        for (MappedEntity entity : mapping.entities()) {
            for (MappedTable table : entity.tables()) {
                places.putIfAbsent(facts.table(connection, table.name()), new Place(entity, table.keys()));
            }
            for (MappedValue value : entity.values().values()) {
                if (value.codec().isLargeObject()) {
                    largeObjects
                            .computeIfAbsent(facts.table(connection, value.table()), name -> new HashMap<>())
                            .putIfAbsent(value.column(), value);
                }
            }
        }
        for (MappedEntity entity : mapping.entities()) {
            for (MappedCollection collection : entity.collections().values()) {
                if (collection.kind() != MappedCollection.Kind.FOREIGN_KEY) {
                    addPart(facts.table(connection, collection.table()));
                }
            }
            for (MappedReference reference : entity.references().values()) {
                for (MappedJoin join : reference.through()) {
                    addPart(facts.table(connection, join.table()));
                }
            }
            // Former versions go with their rows, by no foreign key.
            for (MappedTable history : entity.history()) {
                addPart(facts.table(connection, history.name()));
            }
        }
    }

    /** A table that is an entity's as well, such as one that a host maps to see its ties, is no mere part. */
    private void addPart(TableName table) {
        if (!places.containsKey(table)) {
            parts.add(table);
        }
    }

    /** What a table holds rows of, or nothing where no entity maps it. */
    @Nullable
    Place place(TableName table) {
        return places.get(table);
    }

    /** The columns of a table that hold large objects, whichever of its entities has them. */
    Collection<MappedValue> largeObjects(TableName table) {
        return largeObjects.getOrDefault(table, Map.of()).values();
    }

    /** What the entities say refers to others, beside the foreign keys of the database. */
    MappedKeys keys() {
        return keys;
    }

    /** Whether rows of a table may go without being asked, once a row that they belong to goes. */
    boolean isPart(TableName table) {
        return parts.contains(table);
    }

    /**
     * Where rows lie.
     *
     * @param entity an entity whose rows are in the table
     * @param keys the columns of their key in it
     */
    record Place(MappedEntity entity, List<String> keys) {}
}
