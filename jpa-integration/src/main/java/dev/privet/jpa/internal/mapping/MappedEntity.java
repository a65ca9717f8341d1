/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of an entity lie, those of the entities that inherit from it among them.
 *
 * @param name the entity's name
 * @param type its class, or null where it has none
 * @param tables the table whose rows there are as many of as of the entity, and then those that hold more of each row; each has the
 *     key columns of the id. With a table per class, those of the class alone, and none where it is
 *     abstract
 * @param id the plain values that make up the id, in the order of the tables' keys
 * @param values all plain values by path, those of the id and of embedded objects among them; nothing that is computed. Columns that
 *     refer to another row are values where they are part of the id alone, by the way to the other's id
 * @param references the associations to one row, by path
 * @param collections what a row holds many of, by path
 * @param only what holds for rows of this entity where its first table holds others as well: an SQL condition with {@code {alias}} in
 *     the place of the first table's alias, free of values from outside; nothing where all of its rows are
 * @param subclasses the entities that inherit directly from it
 * @param history the tables that keep former versions of its rows, with the key columns of the id, and as many columns of the same
 *     names as are kept
 */
public record MappedEntity(
        String name,
        @Nullable Class<?> type,
        List<MappedTable> tables,
        List<MappedValue> id,
        Map<String, MappedValue> values,
        Map<String, MappedReference> references,
        Map<String, MappedCollection> collections,
        Optional<String> only,
        List<Class<?>> subclasses,
        List<MappedTable> history) {

    /** Copies the collections, keeping their order. */
    public MappedEntity {
        Objects.requireNonNull(name, "name");
        tables = List.copyOf(tables);
        id = List.copyOf(id);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        references = Collections.unmodifiableMap(new LinkedHashMap<>(references));
        collections = Collections.unmodifiableMap(new LinkedHashMap<>(collections));
        Objects.requireNonNull(only, "only");
        subclasses = List.copyOf(subclasses);
        history = List.copyOf(history);
    }
}
